import type { Ring } from '../geo/geometry';
import { seededRandom } from './seeded-random';

/**
 * A curved street with plots along it. `stations` are metres along the street, `offsets` metres to
 * its left (negative: right). Plots are ranges of cells; neighbours share vertices to the last bit,
 * because both ask the grid for the same node.
 */
export interface StreetGrid {
  readonly lon: number;
  readonly lat: number;
  /** Heading at the beginning, degrees counter-clockwise from east. */
  readonly heading: number;
  /** Degrees the street turns in every 100 m. */
  readonly bend: number;
  readonly stations: readonly number[];
  readonly offsets: readonly number[];
  readonly seed: number;
}

/** Stations a to b, offsets c to d. */
export type Cells = readonly [a: number, b: number, c: number, d: number];

const METRES_PER_DEGREE = 111_320;
/** A street has straight pieces; longer ones follow the curve by a vertex in the middle. */
const LONGEST_EDGE = 70;

/** The outline of a range of cells, counter-clockwise, open. */
export function cellsRing(grid: StreetGrid, [a, b, c, d]: Cells): Ring {
  const ring: (readonly [number, number])[] = [];
  for (let i = a; i < b; i++) ring.push(...along(grid, i, i + 1, c));
  for (let j = c; j < d; j++) ring.push(node(grid, b, j));
  for (let i = b; i > a; i--) ring.push(...along(grid, i, i - 1, d));
  for (let j = d; j > c; j--) ring.push(node(grid, a, j));
  return ring;
}

/** A place within the grid by fractions of cells, e.g. for holes. */
export function pointAt(grid: StreetGrid, i: number, j: number): readonly [number, number] {
  return place(grid, between(grid.stations, i), between(grid.offsets, j));
}

/** The node where the edge begins, and its middle if it is long. */
function along(
  grid: StreetGrid,
  from: number,
  to: number,
  j: number,
): (readonly [number, number])[] {
  const gap = Math.abs(between(grid.stations, from) - between(grid.stations, to));
  const start = node(grid, from, j);
  return gap > LONGEST_EDGE ? [start, node(grid, (from + to) / 2, j)] : [start];
}

/** Nodes stand a little off the ruler, as surveyed corners do; always off by the same. */
function node(grid: StreetGrid, i: number, j: number): readonly [number, number] {
  const random = seededRandom(grid.seed + i * 2_000 + j * 17);
  const s = between(grid.stations, i) + (random() - 0.5) * 5;
  const t = between(grid.offsets, j) + (random() - 0.5) * 5;
  return place(grid, s, t);
}

/** Along the arc by s, then to its left by t. */
function place(grid: StreetGrid, s: number, t: number): readonly [number, number] {
  const start = (grid.heading * Math.PI) / 180;
  const curve = (grid.bend * Math.PI) / 180 / 100;
  const angle = start + curve * s;
  const x = (Math.sin(angle) - Math.sin(start)) / curve - t * Math.sin(angle);
  const y = (Math.cos(start) - Math.cos(angle)) / curve + t * Math.cos(angle);
  const shrink = Math.cos((grid.lat * Math.PI) / 180);
  const lon = grid.lon + x / (METRES_PER_DEGREE * shrink);
  return [tenthMillimetre(lon), tenthMillimetre(grid.lat + y / METRES_PER_DEGREE)];
}

function between(values: readonly number[], at: number): number {
  const low = values[Math.floor(at)] as number;
  return low + (at % 1) * ((values[Math.ceil(at)] as number) - low);
}

function tenthMillimetre(degrees: number): number {
  return Math.round(degrees * 1e9) / 1e9;
}
