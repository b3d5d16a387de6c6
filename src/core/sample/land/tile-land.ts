import { type Geometry, packPolygons, type Ring, unpackPolygons } from '../../geo/geometry';
import { labelPoint } from '../../geo/label-point';
import { intersectGeometries, partsOf } from '../../geo/overlay/overlay';
import { containsPoint } from '../../geo/point-in-geometry';
import { distanceM, type LocalPlane, tidyDegrees } from './local-plane';
import { type UnitSite, unitRegions } from './unit-regions';

/** Which unit has the island with this place on it. */
export interface IslandOwner {
  readonly lon: number;
  readonly lat: number;
  readonly unit: string;
}

export interface LandToTile {
  /** Land of the district alone. */
  readonly land: readonly Geometry[];
  readonly sites: readonly UnitSite[];
  readonly islands: readonly IslandOwner[];
}

/** The land of each unit. Land with sites of several units is shared out among them, an island goes whole. */
export function tileLand(
  { land, sites, islands }: LandToTile,
  plane: LocalPlane,
): Map<string, Geometry> {
  const parts = new Map<string, Ring[][]>(sites.map(({ unit }) => [unit, []]));
  for (const piece of land) {
    const within = sites.filter(({ at }) => containsPoint(piece, ...plane.toDegrees(at)));
    const owner = ownerOf(piece, within, sites, islands, plane);
    if (owner) parts.get(owner)?.push(...unpackPolygons(piece));
    else shareOut(piece, within, plane, parts);
  }
  const snap = snapper();
  return new Map([...parts].map(([unit, polygons]) => [unit, snapped(polygons, snap)]));
}

/** Only units with a place on it get a share: what is across the water is another's. */
function shareOut(
  piece: Geometry,
  sites: readonly UnitSite[],
  plane: LocalPlane,
  parts: ReadonlyMap<string, Ring[][]>,
): void {
  for (const [unit, rings] of unitRegions(sites, plane)) {
    const region = packPolygons(rings.map((ring) => [ring]));
    parts.get(unit)?.push(...unpackPolygons(intersectGeometries(piece, region)));
  }
}

/** The land of a district: the coast within its outline. */
export function landWithin(coast: readonly Geometry[], outline: Geometry): Geometry[] {
  return coast.flatMap((land) => partsOf(intersectGeometries(land, outline)));
}

/** Null for land that several units share. */
function ownerOf(
  piece: Geometry,
  within: readonly UnitSite[],
  sites: readonly UnitSite[],
  islands: readonly IslandOwner[],
  plane: LocalPlane,
): string | null {
  const named = islands.find(({ lon, lat }) => containsPoint(piece, lon, lat));
  if (named) return named.unit;
  const units = new Set(within.map(({ unit }) => unit));
  if (units.size > 1) return null;
  const [only] = units;
  if (only) return only;
  const middle = labelPoint(piece) ?? [piece.coords[0] as number, piece.coords[1] as number];
  const at = plane.toMetres(...middle);
  const nearest = sites.toSorted((a, b) => distanceM(a.at, at) - distanceM(b.at, at))[0];
  return nearest?.unit ?? null;
}

type Snap = (point: Ring[number]) => Ring[number];

/** Where a border meets the coast each side computes the place anew; both get the first one's answer. */
function snapper(): Snap {
  const seen = new Map<string, Ring[number]>();
  return ([lon, lat]) => {
    const [x, y] = [Math.round(lon * 1e8), Math.round(lat * 1e8)];
    for (let dx = -2; dx <= 2; dx++) {
      for (let dy = -2; dy <= 2; dy++) {
        const near = seen.get(`${x + dx},${y + dy}`);
        if (near) return near;
      }
    }
    const tidy = [tidyDegrees(lon), tidyDegrees(lat)] as const;
    seen.set(`${x},${y}`, tidy);
    return tidy;
  };
}

function snapped(polygons: readonly (readonly Ring[])[], snap: Snap): Geometry {
  const clean = polygons.map((rings) =>
    rings.map((ring) => ring.map(snap).filter((point, i, all) => point !== all.at(i - 1))),
  );
  return packPolygons(clean.filter(([outer]) => (outer?.length ?? 0) > 2));
}
