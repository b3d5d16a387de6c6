import { expect, it } from 'vitest';
import type { YearFigures } from './firm-figures';
import { scalesOf } from './firm-scale';
import type { ListTask } from './list-task';
import type { Fate } from './settle-list';

const task: ListTask = {
  program: 'example',
  programYear: 2021,
  dataYear: 2020,
  line: 3,
  protectionYears: 3,
  upscaleYears: 2,
  cells: new Map(),
};
const years = [2019, 2020, 2021, 2022];
const ranks = new Map(
  years.map((year) => [year, { outputLine: 100, gradeLines: [3, 2, 1] as const }]),
);
const scales = (outputs: readonly number[], fate: Fate, number = 0) => {
  const figures = outputs.map((outputWan, i) => ({ year: years[i], outputWan }) as YearFigures);
  return [...scalesOf(figures, ranks, fate, number, task).values()];
};

it('goes by output where nothing hangs on it', () => {
  expect(scales([90, 110, 90, 110], 'above')).toEqual(['规下', '规上', '规下', '规上']);
});

it('does not let a listed firm into the register in the years that would spare it', () => {
  expect(scales([90, 110, 110, 110], 'below')).toEqual(['规下', '规下', '规下', '规上']);
  expect(scales([110, 110, 90, 110], 'below')).toEqual(['规上', '规上', '规下', '规上']);
});

it('lets those in that are spared for it, in the year of the program or the one before', () => {
  expect(scales([0, 0, 0, 0], 'upscaled', 0)).toEqual(['规下', '规下', '规上', '规上']);
  expect(scales([0, 0, 0, 0], 'upscaled', 1)).toEqual(['规下', '规上', '规上', '规上']);
});
