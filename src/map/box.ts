import type { Geometry } from '../core/geo/geometry';

/** West, south, east, north in degrees. */
export type Box = readonly [west: number, south: number, east: number, north: number];

export function boxOf({ coords }: Geometry): Box | null {
  if (coords.length < 2) return null;
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
  return [west, south, east, north];
}

export function joinBoxes(boxes: Iterable<Box>): Box | null {
  let joined: Box | null = null;
  for (const box of boxes) {
    joined = joined
      ? [
          Math.min(joined[0], box[0]),
          Math.min(joined[1], box[1]),
          Math.max(joined[2], box[2]),
          Math.max(joined[3], box[3]),
        ]
      : box;
  }
  return joined;
}

export function boxesMeet(a: Box, b: Box): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}

export function boxHolds(outer: Box, inner: Box): boolean {
  return (
    outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3]
  );
}

/** Grown on every side by a share of its own size; a negative share shrinks it. */
export function growBox([west, south, east, north]: Box, share: number): Box {
  const dx = (east - west) * share;
  const dy = (north - south) * share;
  return [west - dx, south - dy, east + dx, north + dy];
}
