import { directionOf, type Point } from '../land/local-plane';
import { seededRandom } from '../seeded-random';
import { type BlockPlot, cutBlock } from './cut-block';
import { between, type EstateKind, type EstateStyle, estateStyles, sizeM2 } from './estate-style';
import { shareCorners } from './share-corners';

/** An estate in metres about its own middle: the street runs along x and bends. */
export interface EstatePlan {
  readonly plots: readonly PlannedPlot[];
  readonly streets: readonly (readonly Point[])[];
  /** The first is the street in the middle. */
  readonly spine: readonly Point[];
  /** All of it with a margin, for planning lines and parks. */
  readonly envelope: readonly Point[];
}

export interface PlannedPlot {
  /** Rings of each part, outer first. */
  readonly parts: readonly (readonly (readonly Point[])[])[];
  readonly block: number;
  /** Blocks of one row on one side have this in common. */
  readonly strip: number;
}

export interface EstateInput {
  readonly kind: EstateKind;
  readonly lengthM: number;
  /** Rows of blocks left and right of the street. */
  readonly rows: readonly [left: number, right: number];
  readonly seed: number;
}

interface Block {
  readonly number: number;
  readonly s0: number;
  readonly s1: number;
  readonly t0: number;
  readonly t1: number;
  readonly side: 1 | -1;
  readonly row: number;
}

const MARGIN_M = 35;

export function planEstate({ kind, lengthM, rows, seed }: EstateInput): EstatePlan {
  const style = estateStyles[kind];
  const random = seededRandom(seed);
  const bendAt = bender((random() - 0.5) * (kind === 'dock' ? 2 : 7), (random() - 0.5) * 0.3);
  const blocks: Block[] = [];
  const streets: Point[][] = [];
  const reach: number[] = [];
  for (const side of [1, -1] as const) {
    const count = rows[side === 1 ? 0 : 1];
    reach.push(side * layOut(side, count, lengthM, style, random, blocks, streets));
  }
  const plots = blocks
    .filter(() => random() >= style.vacant)
    .flatMap((block) => blockPlots(block, style, random, bendAt, seed));
  const [left = 0, right = 0] = reach;
  return {
    plots: joinAcrossStreets(plots, random),
    streets: streets.map((line) => densify(line).map(bendAt)),
    spine: densify([
      [-lengthM / 2, 0],
      [lengthM / 2, 0],
    ]).map(bendAt),
    envelope: envelope(lengthM, left + MARGIN_M, right - MARGIN_M).map(bendAt),
  };
}

/** Blocks of one side, street by street; answers how far out they reach. */
function layOut(
  side: 1 | -1,
  rows: number,
  lengthM: number,
  style: EstateStyle,
  random: () => number,
  blocks: Block[],
  streets: Point[][],
): number {
  const spans = spansOf(lengthM, style, random);
  let t = style.spineM / 2;
  for (let row = 0; row < rows; row++) {
    const depth = between(style.depthM, random());
    for (const [s0, s1] of spans) {
      // The back of the last row follows no street.
      const ragged = row === rows - 1 ? Math.round(depth * (random() * 0.3 - 0.15)) : 0;
      const front = Math.round(random() * 5);
      blocks.push({
        number: blocks.length + 1,
        s0,
        s1,
        t0: t + front,
        t1: t + depth + ragged,
        side,
        row,
      });
    }
    const back = between(style.streetM, random());
    t += depth;
    if (row < rows - 1) {
      streets.push([
        [-lengthM / 2, side * (t + back / 2)],
        [lengthM / 2, side * (t + back / 2)],
      ]);
      t += back;
    }
  }
  for (let i = 1; i < spans.length && rows > 0; i++) {
    const s = ((spans[i - 1]?.[1] ?? 0) + (spans[i]?.[0] ?? 0)) / 2;
    streets.push([
      [s, 0],
      [s, side * t],
    ]);
  }
  return rows > 0 ? t : 0;
}

function spansOf(lengthM: number, style: EstateStyle, random: () => number): [number, number][] {
  const spans: [number, number][] = [];
  let s = -lengthM / 2;
  const end = lengthM / 2;
  while (end - s > style.blockM[0] * 0.6) {
    const wish = between(style.blockM, random());
    const s1 = end - s - wish < style.blockM[0] * 0.6 ? end : s + wish;
    spans.push([Math.round(s), Math.round(s1)]);
    s = s1 + between(style.streetM, random());
  }
  return spans;
}

function blockPlots(
  block: Block,
  style: EstateStyle,
  random: () => number,
  bendAt: (point: Point) => Point,
  seed: number,
): PlannedPlot[] {
  const { s0, s1, t0, t1, side } = block;
  const [length, depth] = [s1 - s0, t1 - t0];
  const plots = shareCorners(cutBlock(length, depth, () => sizeM2(style, random()), random));
  // A little off the ruler, as surveyed corners are, but alike for every plot that has the corner.
  const off = (u: number, v: number, salt: number) => {
    const mixed = Math.imul(u * 7919 + v * 104_729 + salt, 0x9e3779b1) ^ (seed + block.number);
    return ((Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b) >>> 8) / 2 ** 24 - 0.5) * 2.4;
  };
  // Lines between plots lean, most in the middle of the block; its own sides stay along the streets.
  const lean = (random() - 0.5) * 0.34;
  const place = ([u, v]: Point): Point => {
    const aside = lean * (v - depth / 2) * 4 * (u / length) * (1 - u / length);
    return bendAt([s0 + u + aside + off(u, v, 1), side * (t0 + v + off(u, v, 2))]);
  };
  return plots.map((plot) => {
    const ring = chamfered(plot, length, depth, random);
    const hole = holeOf(plot, random);
    const rings = [ring, ...(hole ? [hole] : [])].map((points) => {
      const placed = points.map(place);
      return side === 1 ? placed : placed.reverse();
    });
    return { parts: [rings], block: block.number, strip: side * (block.row + 1) };
  });
}

/** Plots at the corner of a block give way to the street. */
function chamfered(
  plot: BlockPlot,
  length: number,
  depth: number,
  random: () => number,
): readonly Point[] {
  const cutM = Math.round(3 + random() * 6);
  return plot.flatMap((corner, i): Point[] => {
    const [u, v] = corner;
    if ((u !== 0 && u !== length) || (v !== 0 && v !== depth)) return [corner];
    const before = plot.at(i - 1) as Point;
    const after = plot[(i + 1) % plot.length] as Point;
    return [step(corner, before, cutM), step(corner, after, cutM)];
  });
}

function step([u, v]: Point, [toU, toV]: Point, metres: number): Point {
  return [u + Math.sign(toU - u) * metres, v + Math.sign(toV - v) * metres];
}

const HOLED = 0.035;

/** A substation or a pond that is not part of the plot. */
function holeOf(plot: BlockPlot, random: () => number): readonly Point[] | null {
  const chance = random();
  const [u0, v0] = plot[0] as Point;
  const far = plot.reduce(([u, v], [x, y]): Point => [Math.max(u, x), Math.max(v, y)], [
    u0,
    v0,
  ] as Point);
  const [wide, deep] = [far[0] - u0, far[1] - v0];
  // Clear of the notch of an L, which is at the front right.
  if (chance > HOLED || Math.min(wide, deep) < 60) return null;
  const [u, v] = [u0 + wide * 0.24, v0 + deep * 0.72];
  const [a, b] = [wide * (0.05 + random() * 0.06), deep * (0.06 + random() * 0.06)];
  const pond: Point[] = [
    [-1, -0.5],
    [-0.4, -1],
    [0.5, -0.9],
    [1, -0.2],
    [0.8, 0.7],
    [-0.1, 1],
    [-0.8, 0.6],
  ];
  const box: Point[] = [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ];
  return (random() < 0.5 ? pond : box).map(([x, y]): Point => [u + x * a, v + y * b]).reverse();
}

const JOINED = 0.07;

/** Now and then one holder has land on both sides of a street: two neighbours in order become one. */
function joinAcrossStreets(plots: readonly PlannedPlot[], random: () => number): PlannedPlot[] {
  const joined: PlannedPlot[] = [];
  for (const plot of plots) {
    const last = joined.at(-1);
    const facing = last && last.block + 1 === plot.block && last.strip === plot.strip;
    if (facing && last.parts.length === 1 && random() < JOINED) {
      joined[joined.length - 1] = { ...last, parts: [...last.parts, ...plot.parts] };
    } else joined.push(plot);
  }
  return joined;
}

/** Bends the straight plan: a parabola along, and side streets that lean. */
function bender(degreesPer100M: number, lean: number): (point: Point) => Point {
  const half = directionOf(degreesPer100M)[1] / 200;
  return ([s, t]) => {
    const slope = 2 * half * s;
    const length = Math.sqrt(1 + slope * slope);
    const x = s + t * lean;
    return [x - (t * slope) / length, half * x * x + t / length];
  };
}

function densify(line: readonly Point[]): Point[] {
  return line.flatMap((from, i) => {
    const to = line[i + 1];
    if (!to) return [from];
    const pieces = Math.ceil((Math.abs(to[0] - from[0]) + Math.abs(to[1] - from[1])) / 80);
    return Array.from(
      { length: pieces },
      (_, k): Point => [
        from[0] + ((to[0] - from[0]) * k) / pieces,
        from[1] + ((to[1] - from[1]) * k) / pieces,
      ],
    );
  });
}

function envelope(lengthM: number, left: number, right: number): Point[] {
  const [a, b] = [-lengthM / 2 - MARGIN_M, lengthM / 2 + MARGIN_M];
  return densify([
    [a, right],
    [b, right],
    [b, left],
    [a, left],
    [a, right],
  ]).slice(0, -1);
}
