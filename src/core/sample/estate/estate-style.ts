import { m2FromMu } from '../../quantity';
import { quantile } from '../draw';

/** How an estate is built: where it stands and when it came about decide streets, depths and sizes. */
export interface EstateStyle {
  /** Width of the street in the middle and of those aside, building line to building line. */
  readonly spineM: number;
  readonly streetM: readonly [least: number, most: number];
  readonly blockM: readonly [least: number, most: number];
  readonly depthM: readonly [least: number, most: number];
  /** Plot sizes in 亩 by share of plots: [share, size], rising. */
  readonly sizesMu: readonly (readonly [share: number, mu: number])[];
  /** Share of blocks that were never built. */
  readonly vacant: number;
}

export type EstateKind = 'park' | 'old' | 'dock';

export const estateStyles: Readonly<Record<EstateKind, EstateStyle>> = {
  park: {
    spineM: 24,
    streetM: [9, 14],
    blockM: [150, 270],
    depthM: [95, 165],
    sizesMu: [
      [0, 1.5],
      [0.08, 4],
      [0.3, 12],
      [0.6, 22],
      [0.82, 36],
      [0.94, 60],
      [1, 130],
    ],
    vacant: 0.05,
  },
  old: {
    spineM: 14,
    streetM: [6, 9],
    blockM: [70, 150],
    depthM: [48, 95],
    sizesMu: [
      [0, 0.6],
      [0.15, 1.8],
      [0.4, 4.5],
      [0.7, 8],
      [0.9, 15],
      [1, 32],
    ],
    vacant: 0.03,
  },
  dock: {
    spineM: 26,
    streetM: [10, 16],
    blockM: [260, 520],
    depthM: [180, 330],
    sizesMu: [
      [0, 6],
      [0.2, 16],
      [0.45, 36],
      [0.7, 75],
      [0.9, 150],
      [1, 290],
    ],
    vacant: 0.04,
  },
};

/** A size of the style, m². */
export function sizeM2({ sizesMu }: EstateStyle, chance: number): number {
  return m2FromMu(quantile(sizesMu, chance));
}

export function between([least, most]: readonly [number, number], chance: number): number {
  return Math.round(least + (most - least) * chance);
}
