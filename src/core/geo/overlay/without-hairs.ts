import type { Path64 } from 'clipper2-ts';

/** Steps: a line that goes out and comes back this close to itself encloses no land. */
const HAIR = 2;

/**
 * A path without its hairs: corners where it turns back on itself. They are left over from cuts, and Clipper takes land
 * away with them, also far from the hair.
 */
export function withoutHairs(path: Path64): Path64 {
  if (!path.some((_, i) => isTip(path, i))) return path;
  const kept = [...path];
  // Taking a tip away may bring out the next one, on either side of it.
  for (let i = 0, calm = 0; calm < kept.length && kept.length > 2; ) {
    if (isTip(kept, i)) {
      kept.splice(i, 1);
      i = (i + kept.length - 1) % kept.length;
      calm = 0;
    } else {
      i = (i + 1) % kept.length;
      calm++;
    }
  }
  return kept;
}

/** The way on from a corner runs back along the way to it, or there was none. */
function isTip(path: Path64, i: number): boolean {
  const tip = path[i];
  const before = path[(i + path.length - 1) % path.length];
  const after = path[(i + 1) % path.length];
  if (!tip || !before || !after) return false;
  const [ax, ay] = [before.x - tip.x, before.y - tip.y];
  const [bx, by] = [after.x - tip.x, after.y - tip.y];
  if (ax === 0 && ay === 0) return true;
  if (ax * bx + ay * by <= 0) return false;
  const longer = Math.max(Math.hypot(ax, ay), Math.hypot(bx, by));
  return Math.abs(ax * by - ay * bx) <= HAIR * longer;
}
