import { type Geometry, packPolygons } from '../../geo/geometry';
import { intersectGeometries, uniteGeometries } from '../../geo/overlay/overlay';
import { type LocalPlane, localPlane, tidyDegrees } from '../land/local-plane';
import { landWithin, tileLand } from '../land/tile-land';
import { wiggle } from '../land/wiggle';
import { seedOf } from '../seeded-text';
import type { DistrictSpec } from './district-spec';
import { layEstates, type Plot } from './lay-estates';
import type { PlacedEstate, Road } from './lay-roads';

/** Everything of a district that has a place. */
export interface DistrictLand {
  readonly plane: LocalPlane;
  /** By name; a park that is not drawn is missing. */
  readonly units: ReadonlyMap<string, Geometry>;
  /** Control lines by township. */
  readonly zones: ReadonlyMap<string, Geometry>;
  /** Land of the sample's blocks that cover estates, by the name of the block. */
  readonly blocks: ReadonlyMap<string, Geometry>;
  readonly plots: readonly Plot[];
  readonly roads: readonly Road[];
}

/** Lays a district out over the land of a coast, given as polygons. */
export function layLand(spec: DistrictSpec, coast: readonly Geometry[]): DistrictLand {
  const plane = localPlane(...spec.middle);
  const sites = spec.units.flatMap(({ name, sites = [] }) =>
    sites.map(([lon, lat, weightM = 0]) => ({ unit: name, at: plane.toMetres(lon, lat), weightM })),
  );
  const townships = tileLand(
    {
      land: landWithin(coast, outlineOf(spec, plane)),
      sites,
      islands: spec.islands.map(([lon, lat, unit]) => ({ lon, lat, unit })),
    },
    plane,
  );
  const { plots, estates, roads } = layEstates(spec, townships, coast, plane);
  const drawn = new Set(spec.units.filter((unit) => unit.drawn).map(({ name }) => name));
  const parks = envelopes(estates, townships, plane, ({ spec: { park } }) =>
    park !== undefined && drawn.has(park) ? park : null,
  );
  const zones = envelopes(estates, townships, plane, ({ spec: { controlled = true, unit } }) =>
    controlled ? unit : null,
  );
  const blockOf = new Map(
    (spec.blocks ?? []).flatMap(({ name, estates: own }) => own.map((estate) => [estate, name])),
  );
  const blocks = envelopes(
    estates,
    townships,
    plane,
    ({ spec: { name } }) => blockOf.get(name) ?? null,
  );
  return { plane, units: new Map([...townships, ...parks]), zones, blocks, plots, roads };
}

/** The outline with crooked sides, as borders along ridges are. */
function outlineOf({ outline, code }: DistrictSpec, plane: LocalPlane): Geometry {
  const corners = outline.map(([lon, lat]) => plane.toMetres(lon, lat));
  const ring = corners.flatMap((corner, i) => {
    const next = corners[(i + 1) % corners.length];
    return next ? wiggle(corner, next, 0.09, 260, seedOf(code, i)).slice(0, -1) : [];
  });
  return packPolygons([[ring.map(plane.toDegrees)]]);
}

/** The envelopes of estates that belong together, as one shape each, as far as there is land of their township. */
function envelopes(
  estates: readonly PlacedEstate[],
  townships: ReadonlyMap<string, Geometry>,
  plane: LocalPlane,
  groupOf: (estate: PlacedEstate) => string | null,
): Map<string, Geometry> {
  const groups = new Map<string, Geometry[]>();
  for (const estate of estates) {
    const group = groupOf(estate);
    if (group === null) continue;
    const outline = packPolygons([[estate.envelope.map(plane.toDegrees)]]);
    const land = townships.get(estate.spec.unit);
    const dry = land ? intersectGeometries(outline, land) : outline;
    groups.set(group, [...(groups.get(group) ?? []), dry]);
  }
  return new Map([...groups].map(([group, shapes]) => [group, tidied(uniteGeometries(shapes))]));
}

function tidied({ coords, rings, polygons }: Geometry): Geometry {
  return { coords: coords.map(tidyDegrees), rings, polygons };
}
