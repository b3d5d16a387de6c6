import type { Geometry } from './geometry';

/** A bounding box in degrees. */
export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Null for a geometry without vertices, or with none that are numbers. */
export function boxOf({ coords }: Geometry): Box | null {
  let west = Number.POSITIVE_INFINITY;
  let south = Number.POSITIVE_INFINITY;
  let east = Number.NEGATIVE_INFINITY;
  let north = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < coords.length; i += 2) {
    const lon = coords[i] as number;
    const lat = coords[i + 1] as number;
    if (lon < west) west = lon;
    if (lon > east) east = lon;
    if (lat < south) south = lat;
    if (lat > north) north = lat;
  }
  return west <= east && south <= north ? { west, south, east, north } : null;
}

/** Boxes that only touch meet as well. */
export function boxesMeet(a: Box, b: Box): boolean {
  return a.west <= b.east && b.west <= a.east && a.south <= b.north && b.south <= a.north;
}

export function boxHolds(outer: Box, inner: Box): boolean {
  return (
    outer.west <= inner.west &&
    outer.south <= inner.south &&
    outer.east >= inner.east &&
    outer.north >= inner.north
  );
}

/** The box around all of them; null when there are none. */
export function joinBoxes(boxes: Iterable<Box>): Box | null {
  let joined: Box | null = null;
  for (const box of boxes) {
    joined = joined
      ? {
          west: Math.min(joined.west, box.west),
          south: Math.min(joined.south, box.south),
          east: Math.max(joined.east, box.east),
          north: Math.max(joined.north, box.north),
        }
      : box;
  }
  return joined;
}

/** Grown on every side by a share of its own size; a negative share shrinks it. */
export function growBox({ west, south, east, north }: Box, share: number): Box {
  const dx = (east - west) * share;
  const dy = (north - south) * share;
  return { west: west - dx, south: south - dy, east: east + dx, north: north + dy };
}
