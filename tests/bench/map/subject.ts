import type { Camera } from '../../../src/app/session';

/** A way to draw the land, ours or the usual one. */
export interface Subject {
  /** From data in hand to a map that draws it. */
  start(host: HTMLElement, camera: Camera): Promise<void>;
  recolor(theme: number): void;
  /** Puts another outline on one row. */
  edit(row: number, coords: Float64Array): void;
  jump(camera: Camera): void;
  stop(): void;
}

/** Colours as the map is told them, the first that of 无数据. */
export const COLORS = [
  '#c3c8cb',
  '#861d21',
  '#a93622',
  '#cc542e',
  '#df8626',
  '#e9c769',
  '#4fb09d',
  '#06899d',
  '#105483',
] as const;
