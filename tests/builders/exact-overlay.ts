/** Rings on whole numbers; those of a shape count by the non-zero rule. */
export type WholeRing = readonly { readonly x: number; readonly y: number }[];

export interface ExactAreas {
  readonly a: number;
  readonly b: number;
  readonly both: number;
  readonly onlyA: number;
  readonly either: number;
}

/** A fraction; the bottom is positive. */
type Fraction = readonly [top: bigint, bottom: bigint];

/**
 * What two shapes have in common and apart, with whole numbers of any length and no rounding at all: slow, and only to
 * hold the overlay against. The plane is cut at every corner and every crossing; between two cuts the land is trapezoids,
 * as wide on average as in the middle.
 */
export function exactAreas(a: readonly WholeRing[], b: readonly WholeRing[]): ExactAreas {
  const edges = [...edgesOf(a, 0), ...edgesOf(b, 1)];
  const levels = levelsOf(edges);
  const sums = { a: 0, b: 0, both: 0, onlyA: 0, either: 0 };
  for (let i = 1; i < levels.length; i++) {
    const [low, high] = [levels[i - 1] as Fraction, levels[i] as Fraction];
    const middle = half(low, high);
    const height = minus(high, low);
    const row = edges
      .filter(({ y1, y2 }) => compare([y1, 1n], middle) < 0 && compare([y2, 1n], middle) > 0)
      .map((edge) => ({ edge, x: xAt(edge, middle) }))
      .sort((p, q) => compare(p.x, q.x));
    const winding = [0, 0];
    row.forEach(({ edge, x }, k) => {
      winding[edge.of] = (winding[edge.of] as number) + edge.way;
      const next = row[k + 1];
      if (!next) return;
      const piece = product(minus(next.x, x), height);
      const [inA, inB] = [winding[0] !== 0, winding[1] !== 0];
      if (inA) sums.a += piece;
      if (inB) sums.b += piece;
      if (inA && inB) sums.both += piece;
      if (inA && !inB) sums.onlyA += piece;
      if (inA || inB) sums.either += piece;
    });
  }
  return sums;
}

interface Edge {
  readonly of: 0 | 1;
  /** Up or down. */
  readonly way: 1 | -1;
  readonly x1: bigint;
  readonly y1: bigint;
  readonly x2: bigint;
  readonly y2: bigint;
}

/** Edges that are not level, from low to high. */
function edgesOf(rings: readonly WholeRing[], of: 0 | 1): Edge[] {
  return rings.flatMap((ring) =>
    ring.flatMap((from, i): Edge[] => {
      const to = ring[(i + 1) % ring.length] ?? from;
      if (from.y === to.y) return [];
      const [low, high] = from.y < to.y ? [from, to] : [to, from];
      return [
        {
          of,
          way: from.y < to.y ? 1 : -1,
          x1: BigInt(low.x),
          y1: BigInt(low.y),
          x2: BigInt(high.x),
          y2: BigInt(high.y),
        },
      ];
    }),
  );
}

function levelsOf(edges: readonly Edge[]): Fraction[] {
  const levels: Fraction[] = edges.flatMap(({ y1, y2 }): Fraction[] => [
    [y1, 1n],
    [y2, 1n],
  ]);
  edges.forEach((a, i) => {
    for (const b of edges.slice(i + 1)) {
      const y = crossing(a, b);
      if (y) levels.push(y);
    }
  });
  return levels
    .sort(compare)
    .filter((level, i) => i === 0 || compare(level, levels[i - 1] as Fraction) !== 0);
}

/** The height at which the lines of two edges cross; whether the edges do so does not matter for a cut. */
function crossing(a: Edge, b: Edge): Fraction | null {
  const [ax, ay, bx, by] = [a.x2 - a.x1, a.y2 - a.y1, b.x2 - b.x1, b.y2 - b.y1];
  const bottom = ax * by - ay * bx;
  if (bottom === 0n) return null;
  const top = ((b.x1 - a.x1) * by - (b.y1 - a.y1) * bx) * ay + a.y1 * bottom;
  return bottom > 0n ? [top, bottom] : [-top, -bottom];
}

function xAt({ x1, y1, x2, y2 }: Edge, [top, bottom]: Fraction): Fraction {
  return [x1 * (y2 - y1) * bottom + (top - y1 * bottom) * (x2 - x1), (y2 - y1) * bottom];
}

function compare([a, b]: Fraction, [c, d]: Fraction): number {
  const difference = a * d - c * b;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

function minus([a, b]: Fraction, [c, d]: Fraction): Fraction {
  return [a * d - c * b, b * d];
}

function half([a, b]: Fraction, [c, d]: Fraction): Fraction {
  return [a * d + c * b, 2n * b * d];
}

/** As a number, good to 2⁻³². */
function product([a, b]: Fraction, [c, d]: Fraction): number {
  return Number((a * c * 2n ** 32n) / (b * d)) / 2 ** 32;
}
