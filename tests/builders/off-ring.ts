type Point = readonly [number, number];

/**
 * The largest distance in metres between the vertices of two rings that should be one, given in degrees: in the same
 * order, from whichever corner, either way round, closed or not. Infinity where they are not of as many.
 */
export function offRing(ours: readonly Point[], others: readonly Point[]): number {
  const [first, last] = [others[0], others.at(-1)];
  const isClosed = first && last && first[0] === last[0] && first[1] === last[1];
  const theirs = isClosed && others.length > ours.length ? others.slice(0, -1) : others;
  const start = ours[0];
  if (!start || theirs.length !== ours.length) return Infinity;
  const corner = theirs.reduce(
    (best, point, i) => (metres(point, start) < metres(theirs[best] as Point, start) ? i : best),
    0,
  );
  const turned = [...theirs.slice(corner), ...theirs.slice(0, corner)];
  const round = [...turned.slice(0, 1), ...turned.slice(1).toReversed()];
  return Math.min(farthest(ours, turned), farthest(ours, round));
}

function farthest(ours: readonly Point[], theirs: readonly Point[]): number {
  return ours.reduce((most, point, i) => Math.max(most, metres(point, theirs[i] as Point)), 0);
}

/** At 30° north, near enough for points that should be one. */
function metres([x, y]: Point, [a, b]: Point): number {
  return Math.hypot((a - x) * 96_500, (b - y) * 111_000);
}
