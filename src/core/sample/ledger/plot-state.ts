import type { Draw } from '../draw';

/** What became of a plot since it was supplied. */
export type PlotState =
  | 'not-supplied'
  | 'not-begun'
  | 'to-begin'
  | 'suspended'
  | 'building'
  | 'part-used'
  | 'below-standard'
  | 'closed'
  | 'in-use';

/** Shares by and by: each up to which chance. */
const shares: readonly (readonly [number, PlotState])[] = [
  [0.01, 'not-supplied'],
  [0.032, 'not-begun'],
  [0.04, 'to-begin'],
  [0.058, 'suspended'],
  [0.07, 'building'],
  [0.1, 'part-used'],
  [0.16, 'below-standard'],
  [0.173, 'closed'],
];

export function drawState(draw: Draw): PlotState {
  const chance = draw.chance();
  return shares.find(([share]) => chance < share)?.[1] ?? 'in-use';
}

const words: Readonly<Record<PlotState, string>> = {
  'not-supplied': '批而未供',
  'not-begun': '供而未用',
  'to-begin': '供而未用',
  suspended: '用而未尽',
  building: '建而未投',
  'part-used': '用而未尽',
  'below-standard': '投而未达标',
  closed: '投而未达标',
  'in-use': '正常使用',
};

export function supplyStatusOf(state: PlotState): string {
  return words[state];
}
