import { boxesMeet, boxOf } from './box';
import { type Geometry, packPolygons, ringPoints } from './geometry';
import { labelPointOfPolygon } from './label-point';
import { type PointPlace, placeInRing, placeOfPoint } from './point-in-geometry';
import { type RingFault, ringFault } from './ring-fault';

type Place = readonly [lon: number, lat: number];

/** Holes that lie outside their outer ring, or one within the other. Rings already found to cross are left out. */
export function checkHoles(
  geometry: Geometry,
  first: number,
  end: number,
  crossed: ReadonlySet<string>,
): RingFault[] {
  const faults: RingFault[] = [];
  for (let hole = first + 1; hole < end; hole++) {
    const outside = crossed.has(pairKey(first, hole))
      ? null
      : vertexPlaced(geometry, hole, first, 'outside');
    if (outside) faults.push(ringFault('hole-outside', hole, outside));
    for (let other = first + 1; other < end; other++) {
      if (other === hole || crossed.has(pairKey(hole, other))) continue;
      const inside = vertexPlaced(geometry, hole, other, 'inside');
      if (inside) faults.push(ringFault('holes-crossing', hole, inside));
    }
  }
  return faults;
}

/** Parts of which one holds a vertex or the middle of another: also catches twins, whose edges only run together. */
export function checkParts(
  geometry: Geometry,
  parts: readonly Part[],
  crossed: ReadonlySet<string>,
): RingFault[] {
  const faults: RingFault[] = [];
  parts.forEach((a, i) => {
    for (const b of parts.slice(i + 1)) {
      if (crossed.has(pairKey(a.first, b.first))) continue;
      const place = pointOfOneInOther(geometry, a, b) ?? pointOfOneInOther(geometry, b, a);
      if (place) faults.push(ringFault('polygons-overlapping', b.first, place));
    }
  });
  return faults;
}

/** One polygon of the geometry: its number and its rings, the first of which is the outer one. */
export interface Part {
  readonly polygon: number;
  readonly first: number;
  readonly end: number;
}

export function pairKey(a: number, b: number): string {
  return a < b ? `${a},${b}` : `${b},${a}`;
}

/** The first vertex of one ring that another has inside or outside; those on its boundary do not count. */
function vertexPlaced(
  geometry: Geometry,
  ring: number,
  other: number,
  place: PointPlace,
): Place | null {
  return (
    ringPoints(geometry, ring).find(
      ([lon, lat]) => placeInRing(geometry, other, lon, lat) === place,
    ) ?? null
  );
}

function pointOfOneInOther(geometry: Geometry, a: Part, b: Part): Place | null {
  const host = partOf(geometry, b);
  const guest = partOf(geometry, a);
  const [hostBox, guestBox] = [boxOf(host), boxOf(guest)];
  if (!hostBox || !guestBox || !boxesMeet(hostBox, guestBox)) return null;
  const middle = labelPointOfPolygon(geometry, a.polygon);
  const points = [...ringPoints(geometry, a.first), ...(middle ? [middle] : [])];
  return points.find(([lon, lat]) => placeOfPoint(host, lon, lat) === 'inside') ?? null;
}

function partOf(geometry: Geometry, { first, end }: Part): Geometry {
  return packPolygons([
    Array.from({ length: end - first }, (_, i) => ringPoints(geometry, first + i)),
  ]);
}
