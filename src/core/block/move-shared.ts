import type { Geometry } from '../geo/geometry';

/** Nearer than this in degrees, a tenth of a millimetre, two corners are one. */
const SAME_DEGREES = 1e-9;

/**
 * Moves a corner of all outlines that have it, so that a common boundary stays one line. Answers with those that
 * changed, by their place in the list.
 */
export function moveShared(
  geometries: readonly Geometry[],
  from: readonly [lon: number, lat: number],
  to: readonly [lon: number, lat: number],
): ReadonlyMap<number, Geometry> {
  const moved = new Map<number, Geometry>();
  geometries.forEach((geometry, at) => {
    let coords: Float64Array | null = null;
    for (let i = 0; i < geometry.coords.length; i += 2) {
      const dx = (geometry.coords[i] as number) - from[0];
      const dy = (geometry.coords[i + 1] as number) - from[1];
      if (!(Math.hypot(dx, dy) <= SAME_DEGREES)) continue;
      coords ??= geometry.coords.slice();
      coords.set(to, i);
    }
    if (coords) moved.set(at, { ...geometry, coords });
  });
  return moved;
}
