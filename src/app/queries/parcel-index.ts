import type { Box } from '../../core/geo/box';
import {
  buildSpatialIndex,
  itemsAtPoint,
  itemsInBox,
  type SpatialIndex,
} from '../../core/geo/spatial-index';
import type { Shape } from '../../core/parcel/parcel';

type Shapes = ReadonlyMap<string, Shape>;

/** Where each parcel lies. The items of the tree are the ids, in the order they are drawn. */
export interface ParcelIndex {
  readonly ids: readonly string[];
  readonly tree: SpatialIndex;
}

/** Names, picking and flights ask about the same outlines; a changed workspace brings a new map. */
const indexes = new WeakMap<Shapes, ParcelIndex>();

export function parcelIndex(shapes: Shapes): ParcelIndex {
  const known = indexes.get(shapes);
  if (known) return known;
  const tree = buildSpatialIndex(Array.from(shapes.values(), ({ geometry }) => geometry));
  const index = { ids: [...shapes.keys()], tree };
  indexes.set(shapes, index);
  return index;
}

export function parcelsIn({ ids, tree }: ParcelIndex, view: Box): string[] {
  return itemsInBox(tree, view).map((item) => ids[item] as string);
}

/** The parcel on top at a point: what is drawn last covers what was drawn before. */
export function parcelAt({ ids, tree }: ParcelIndex, lon: number, lat: number): string | null {
  const item = itemsAtPoint(tree, lon, lat).at(-1);
  return item === undefined ? null : (ids[item] as string);
}
