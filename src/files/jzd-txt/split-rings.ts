import type { RawPoints } from './raw-plot';

export interface SplitRings {
  /** Open rings, x y x y as east and north. */
  readonly rings: readonly Float64Array[];
  /** Points that only closed a ring. */
  readonly closings: number;
  /** Why there is no outline; null where there is one. */
  readonly fault: string | null;
  readonly oddities: readonly string[];
}

/** A closing point that carries the number of the first may differ from it by slips of rounding, not by more. */
const NEAR = 1;
const NEAR_DEGREES = 1e-5;

/**
 * Points to rings: a new one begins with another ring number, after a closing point, and where the numbering starts
 * again. Closing points go; some exporters write the northing twice on them, which is known by the point number.
 */
export function splitRings(points: RawPoints, turned: boolean): SplitRings {
  const { labels, rings: numbers, lines } = points;
  const [xs, ys] = turned ? [points.first, points.second] : [points.second, points.first];
  const found: { from: number; to: number }[] = [];
  const oddities: string[] = [];
  let closings = 0;
  let from = 0;
  let closed = false;
  for (let i = 0; i < labels.length; i++) {
    if (!Number.isFinite(xs[i]) || !Number.isFinite(ys[i])) {
      return broken(`第 ${lines[i]} 行的坐标不是数字，没有读入这一地块的图形`);
    }
    if (i === from) continue;
    if (numbers[i] !== numbers[i - 1] || closed) {
      if (!closed) found.push({ from, to: i });
      if (closed && numbers[i] === numbers[i - 1]) {
        if (same(i, from)) {
          oddities.push(`第 ${lines[i]} 行重复了闭合点`);
          closings++;
          continue;
        }
        oddities.push(`第 ${lines[i]} 行起另成一圈，圈号却没有变`);
      }
      from = i;
      closed = false;
      continue;
    }
    const closing = i - from >= 2 ? closingAt(i) : null;
    if (closing === 'restart') {
      oddities.push(`第 ${lines[i]} 行起点号重新编排，作为另一圈`);
      found.push({ from, to: i });
      from = i;
    } else if (closing !== null) {
      if (closing !== '') oddities.push(closing);
      found.push({ from, to: i });
      closings++;
      closed = true;
    }
  }
  if (!closed && labels.length > from) found.push({ from, to: labels.length });
  const short = found.find(({ from: start, to }) => to - start < 3);
  if (short) return broken(`第 ${lines[short.from]} 行起的一圈不足 3 个点，没有读入这一地块的图形`);
  return { rings: found.map(packed), closings, fault: null, oddities };

  /** Null for a point of the ring, '' for a plain closing, words for one with a slip. */
  function closingAt(i: number): string | null {
    if (same(i, from)) return '';
    if (labels[i] === '' || labels[i] !== labels[from]) return null;
    const near = Math.abs(ys[from] ?? 0) <= 90 ? NEAR_DEGREES : NEAR;
    const gap = Math.hypot((xs[i] ?? 0) - (xs[from] ?? 0), (ys[i] ?? 0) - (ys[from] ?? 0));
    if (gap <= near) return `第 ${lines[i]} 行的闭合点与起点不完全相同，以起点为准`;
    const twice = points.first[i] === points.second[i] && points.first[i] === points.first[from];
    return twice ? `第 ${lines[i]} 行的闭合点把同一个坐标写了两遍，以起点为准` : 'restart';
  }

  function same(i: number, j: number): boolean {
    return xs[i] === xs[j] && ys[i] === ys[j];
  }

  function packed({ from: start, to }: { from: number; to: number }): Float64Array {
    const ring = new Float64Array(2 * (to - start));
    for (let i = start; i < to; i++) ring.set([xs[i] ?? 0, ys[i] ?? 0], 2 * (i - start));
    return ring;
  }

  function broken(fault: string): SplitRings {
    return { rings: [], closings, fault, oddities };
  }
}
