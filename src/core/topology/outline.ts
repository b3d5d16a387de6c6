import { type Box, boxOf } from '../geo/box';
import { type Geometry, ringStart } from '../geo/geometry';
import { type MetresPerDegree, metresPerDegree } from '../geo/local-metres';

/** An outline made ready to be compared with many others. */
export interface Outline {
  readonly geometry: Geometry;
  readonly box: Box;
  /** Of each ring, 1 where the land lies to the left of its direction, else −1. */
  readonly sides: Int8Array;
}

/** Null for an outline without vertices, or with some that are not numbers. */
export function outlineOf(geometry: Geometry): Outline | null {
  const box = boxOf(geometry);
  if (!box || !geometry.coords.every(Number.isFinite)) return null;
  return { geometry, box, sides: sidesOf(geometry) };
}

/** Outer rings that run counter-clockwise have their land to the left, holes the other way round. */
function sidesOf({ coords, rings, polygons }: Geometry): Int8Array {
  const sides = new Int8Array(rings.length);
  let ring = 0;
  for (const end of polygons) {
    for (let first = ring; ring < end; ring++) {
      const turn = doubledArea(
        coords,
        ringStart({ coords, rings, polygons }, ring),
        rings[ring] ?? 0,
      );
      sides[ring] = turn > 0 === (ring === first) ? 1 : -1;
    }
  }
  return sides;
}

/** In square degrees, from the first vertex: only its sign is used. */
function doubledArea(coords: Float64Array, from: number, to: number): number {
  const lon = coords[2 * from] as number;
  const lat = coords[2 * from + 1] as number;
  let sum = 0;
  for (let v = from + 1; v + 1 < to; v++) {
    const x1 = (coords[2 * v] as number) - lon;
    const y1 = (coords[2 * v + 1] as number) - lat;
    const x2 = (coords[2 * v + 2] as number) - lon;
    const y2 = (coords[2 * v + 3] as number) - lat;
    sum += x1 * y2 - x2 * y1;
  }
  return sum;
}

/** A plane in metres about a point, good for the few hundred metres in which two neighbours meet. */
export interface NearPlane {
  readonly lon: number;
  readonly lat: number;
  readonly scale: MetresPerDegree;
}

export function planeAbout({ west, south, east, north }: Box): NearPlane {
  const lat = (south + north) / 2;
  return { lon: (west + east) / 2, lat, scale: metresPerDegree(lat) };
}

export function toDegrees(plane: NearPlane, x: number, y: number): readonly [number, number] {
  return [plane.lon + x / plane.scale.lon, plane.lat + y / plane.scale.lat];
}

/** What two boxes have in common; its sides are swapped where they have nothing. */
export function commonBox(a: Box, b: Box): Box {
  return {
    west: Math.max(a.west, b.west),
    south: Math.max(a.south, b.south),
    east: Math.min(a.east, b.east),
    north: Math.min(a.north, b.north),
  };
}
