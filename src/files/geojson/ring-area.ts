import type { Ring } from '../../core/geo/geometry';

/** Positive against the clock; from the first point, so that large coordinates cost no digits. */
export function ringArea(ring: Ring): number {
  const [x0, y0] = ring[0] ?? [0, 0];
  let double = 0;
  for (const [i, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[(i + 1) % ring.length] ?? [x, y];
    double += (x - x0) * (nextY - y0) - (nextX - x0) * (y - y0);
  }
  return double / 2;
}

/** The same for x y x y. */
export function ringAreaOf(ring: Float64Array): number {
  const [x0, y0] = [ring[0] ?? 0, ring[1] ?? 0];
  let double = 0;
  for (let i = 0; i < ring.length; i += 2) {
    const next = (i + 2) % ring.length;
    const [x, y] = [(ring[i] as number) - x0, (ring[i + 1] as number) - y0];
    double += x * ((ring[next + 1] as number) - y0) - ((ring[next] as number) - x0) * y;
  }
  return double / 2;
}
