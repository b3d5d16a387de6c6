import { boxOf } from '../geo/box';
import type { Geometry } from '../geo/geometry';
import { checkRings } from '../geo/ring-validity';
import { buildSpatialIndex, itemsInBox, type SpatialIndex } from '../geo/spatial-index';
import type { Shape } from '../parcel/parcel';
import { METRE_DEGREES } from '../topology/check-neighbours';
import { type Outline, outlineOf } from '../topology/outline';

type Shapes = ReadonlyMap<string, Shape>;

/** The outlines round one parcel, as they stand or as they would stand. */
export interface LandAbout {
  geometryOf(id: string): Geometry | undefined;
  /** Sound outlines near a parcel, its own not among them. */
  neighboursOf(id: string): readonly (readonly [id: string, outline: Outline])[];
}

interface Indexed {
  readonly ids: readonly string[];
  readonly index: SpatialIndex;
}

const known = new WeakMap<Shapes, Indexed>();

/** `changed` are outlines that take the place of those stored; they lie within a metre of them. */
export function landAbout(
  shapes: Shapes,
  changed: ReadonlyMap<string, Geometry> = new Map(),
): LandAbout {
  const geometryOf = (id: string) => changed.get(id) ?? shapes.get(id)?.geometry;
  return {
    geometryOf,
    neighboursOf: (id) => {
      const box = boxOf(geometryOf(id) ?? NOTHING);
      if (!box) return [];
      const { ids, index } = indexed(shapes);
      const near = itemsInBox(index, {
        west: box.west - 2 * METRE_DEGREES,
        south: box.south - 2 * METRE_DEGREES,
        east: box.east + 2 * METRE_DEGREES,
        north: box.north + 2 * METRE_DEGREES,
      });
      return near.flatMap((item) => {
        const other = ids[item] as string;
        const geometry = geometryOf(other);
        const outline = other !== id && geometry && isSound(geometry) ? outlineOf(geometry) : null;
        return outline ? [[other, outline] as const] : [];
      });
    },
  };
}

/** A repeated vertex spoils nothing. */
export function isSound(geometry: Geometry): boolean {
  return checkRings(geometry).every(({ code }) => code === 'repeated-vertex');
}

const NOTHING: Geometry = { coords: new Float64Array(), rings: [], polygons: [] };

function indexed(shapes: Shapes): Indexed {
  const there = known.get(shapes);
  if (there) return there;
  const list = [...shapes.values()];
  const index = buildSpatialIndex(list.map(({ geometry }) => geometry));
  const made = { ids: list.map(({ id }) => id), index };
  known.set(shapes, made);
  return made;
}
