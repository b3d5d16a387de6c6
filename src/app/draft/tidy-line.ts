import type { Ring } from '../../core/geo/geometry';
import { metresPerDegree } from '../../core/geo/local-metres';

type Place = Ring[number];

/** Nearer than the grid overlays are reckoned on: the same corner. */
const SAME_M = 3e-4;

/** Corners drawn onto the one before are one corner; never fewer than make an outline. */
export function withoutRepeats(ring: Ring): Ring {
  const apart = ring.filter((corner, i) => {
    const next = ring[(i + 1) % ring.length] ?? corner;
    return metresApart(corner, next) > SAME_M;
  });
  return apart.length > 2 ? apart : ring;
}

/** The line, begun so much earlier and ended so much later, straight on. */
export function lengthened(line: Ring, metres: number): Ring {
  const [first, second] = line;
  const [last, before] = [line.at(-1), line.at(-2)];
  if (!first || !second || !last || !before) return line;
  return [beyond(second, first, metres), ...line.slice(1, -1), beyond(before, last, metres)];
}

function beyond(from: Place, to: Place, metres: number): Place {
  const length = metresApart(from, to);
  const share = length > 0 ? metres / length : 0;
  return [to[0] + (to[0] - from[0]) * share, to[1] + (to[1] - from[1]) * share];
}

function metresApart(a: Place, b: Place): number {
  const scale = metresPerDegree(a[1]);
  return Math.hypot((b[0] - a[0]) * scale.lon, (b[1] - a[1]) * scale.lat);
}
