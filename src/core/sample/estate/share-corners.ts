import type { Point } from '../land/local-plane';
import type { BlockPlot } from './cut-block';

/** Gives every plot the corners of its neighbours that lie on its sides, so that bent sides stay common. */
export function shareCorners(plots: readonly BlockPlot[]): BlockPlot[] {
  const byU = new Map<number, number[]>();
  const byV = new Map<number, number[]>();
  for (const [u, v] of plots.flat()) {
    add(byU, u, v);
    add(byV, v, u);
  }
  return plots.map((plot) =>
    plot.flatMap((from, i) => {
      const to = plot[(i + 1) % plot.length] as Point;
      return from[0] === to[0]
        ? [from, ...within(byU.get(from[0]), from[1], to[1]).map((v): Point => [from[0], v])]
        : [from, ...within(byV.get(from[1]), from[0], to[0]).map((u): Point => [u, from[1]])];
    }),
  );
}

function add(lines: Map<number, number[]>, line: number, at: number): void {
  const stations = lines.get(line);
  if (!stations) lines.set(line, [at]);
  else if (!stations.includes(at)) stations.push(at);
}

/** Stations strictly between two others, in the order they are passed. */
function within(stations: readonly number[] = [], from: number, to: number): number[] {
  const [low, high] = from < to ? [from, to] : [to, from];
  const passed = stations.filter((at) => at > low && at < high).sort((a, b) => a - b);
  return from < to ? passed : passed.reverse();
}
