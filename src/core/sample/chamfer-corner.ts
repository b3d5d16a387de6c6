import type { Ring } from '../geo/geometry';

/** Cuts a corner off, as plots have it where streets meet: `share` of both edges goes. */
export function chamferCorner(ring: Ring, corner: number, share: number): Ring {
  const at = ring.at(corner);
  const before = ring.at(corner - 1);
  const after = ring[(corner + 1) % ring.length];
  if (!at || !before || !after) return ring;
  return ring.toSpliced(corner, 1, towards(at, before, share), towards(at, after, share));
}

function towards(from: Ring[number], to: Ring[number], share: number): Ring[number] {
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}
