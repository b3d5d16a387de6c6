import { type Geometry, ringStart } from './geometry';

export type PointPlace = 'inside' | 'boundary' | 'outside';

/**
 * Where a point lies. Edges are straight in degrees, as the map draws them. A point exactly on an edge or a vertex, of
 * a hole too, is on the boundary; within a hole it is outside; within any part it is inside.
 */
export function placeOfPoint(geometry: Geometry, lon: number, lat: number): PointPlace {
  let place: PointPlace = 'outside';
  let ring = 0;
  for (const end of geometry.polygons) {
    let crossings = 0;
    for (; ring < end; ring++) {
      const crossed = crossingsOfRing(geometry, ring, lon, lat);
      if (crossed < 0) place = 'boundary';
      else crossings += crossed;
    }
    // A point on the edge two parts share is within the whole, but stays a boundary point: the first to say so wins.
    if (place === 'boundary') return place;
    if (crossings % 2 === 1) place = 'inside';
  }
  return place;
}

/** Boundary points belong to the geometry: a click on the edge picks. */
export function containsPoint(geometry: Geometry, lon: number, lat: number): boolean {
  return placeOfPoint(geometry, lon, lat) !== 'outside';
}

/** Where a point lies with regard to one ring alone. */
export function placeInRing(
  geometry: Geometry,
  ring: number,
  lon: number,
  lat: number,
): PointPlace {
  const crossed = crossingsOfRing(geometry, ring, lon, lat);
  if (crossed < 0) return 'boundary';
  return crossed % 2 === 1 ? 'inside' : 'outside';
}

/** How often a ray to the east crosses the ring; −1 when the point lies on it. */
function crossingsOfRing(geometry: Geometry, ring: number, lon: number, lat: number): number {
  const { coords } = geometry;
  const from = ringStart(geometry, ring);
  const to = geometry.rings[ring] as number;
  let crossings = 0;
  for (let v = from, last = to - 1; v < to; last = v++) {
    const x1 = (coords[2 * last] as number) - lon;
    const y1 = (coords[2 * last + 1] as number) - lat;
    const x2 = (coords[2 * v] as number) - lon;
    const y2 = (coords[2 * v + 1] as number) - lat;
    const cross = x1 * y2 - x2 * y1;
    if (cross === 0 && x1 * x2 <= 0 && y1 * y2 <= 0) return -1;
    if (y1 > 0 !== y2 > 0 && cross > 0 === y2 > y1) crossings++;
  }
  return crossings;
}
