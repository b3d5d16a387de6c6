import type { Point } from '../land/local-plane';

/** A plot with straight sides along and across its block, corners counter-clockwise, metres in the block. */
export type BlockPlot = readonly Point[];

interface Rect {
  readonly u0: number;
  readonly u1: number;
  readonly v0: number;
  readonly v1: number;
}

const NARROWEST_M = 16;
/** Cuts stand on stations, so that corners on either side of a line are one or well apart. */
const STATION_M = 4;
const LONGEST_SHAPE = 3.2;
/** Shares of plots whose corner a neighbour has, and whose front stands back. */
const CORNERED = 0.07;
const SET_BACK = 0.12;

/** Cuts a block into plots until each is about as large as the next size drawn. They fill the block. */
export function cutBlock(
  lengthM: number,
  depthM: number,
  nextM2: () => number,
  random: () => number,
): BlockPlot[] {
  const plots: BlockPlot[] = [];
  cut({ u0: 0, u1: lengthM, v0: 0, v1: depthM }, nextM2, random, plots);
  return plots;
}

function cut(rect: Rect, nextM2: () => number, random: () => number, plots: BlockPlot[]): void {
  const wide = rect.u1 - rect.u0;
  const deep = rect.v1 - rect.v0;
  const target = nextM2();
  const long = Math.max(wide, deep) / Math.min(wide, deep);
  const fits = wide * deep <= target * 1.7 && long <= LONGEST_SHAPE;
  if (fits || Math.max(wide, deep) < 2 * NARROWEST_M) {
    plots.push(...shaped(rect, random));
    return;
  }
  const across = wide >= deep * (0.8 + random() * 0.5);
  const size = across ? wide : deep;
  // A small plot is cut off a large piece at its own size, so that sizes stay as uneven as drawn.
  const own = target / (across ? deep : wide);
  const even = size * (0.38 + random() * 0.24);
  const wish = own > size * 0.2 && own < size * 0.45 && random() < 0.6 ? own : even;
  const at = station(Math.min(size - NARROWEST_M, Math.max(NARROWEST_M, wish)));
  if (at <= 0 || at >= size) {
    plots.push(...shaped(rect, random));
  } else if (across) {
    cut({ ...rect, u1: rect.u0 + at }, nextM2, random, plots);
    cut({ ...rect, u0: rect.u0 + at }, nextM2, random, plots);
  } else {
    cut({ ...rect, v1: rect.v0 + at }, nextM2, random, plots);
    cut({ ...rect, v0: rect.v0 + at }, nextM2, random, plots);
  }
}

function shaped(rect: Rect, random: () => number): BlockPlot[] {
  const chance = random();
  const wide = rect.u1 - rect.u0;
  const deep = rect.v1 - rect.v0;
  if (chance < CORNERED && Math.min(wide, deep) > 3 * NARROWEST_M) return cornered(rect, random);
  const back = STATION_M * (random() < 0.7 ? 1 : 2);
  if (chance > 1 - SET_BACK && rect.v0 === 0 && deep > 40) {
    return [ringOf({ ...rect, v0: rect.v0 + back })];
  }
  return [ringOf(rect)];
}

/** An L, and the plot in its corner. */
function cornered({ u0, u1, v0, v1 }: Rect, random: () => number): BlockPlot[] {
  const u = u0 + station((u1 - u0) * (0.45 + random() * 0.2));
  const v = v0 + station((v1 - v0) * (0.4 + random() * 0.2));
  const ell: BlockPlot = [
    [u0, v0],
    [u, v0],
    [u, v],
    [u1, v],
    [u1, v1],
    [u0, v1],
  ];
  return [ell, ringOf({ u0: u, u1, v0, v1: v })];
}

function ringOf({ u0, u1, v0, v1 }: Rect): BlockPlot {
  return [
    [u0, v0],
    [u1, v0],
    [u1, v1],
    [u0, v1],
  ];
}

function station(metres: number): number {
  return STATION_M * Math.round(metres / STATION_M);
}
