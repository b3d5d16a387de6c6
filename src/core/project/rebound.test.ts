import { expect, it } from 'vitest';
import { type ReboundLine, reboundOf, type YearFigure } from './rebound';

const line: ReboundLine = {
  label: '亩均税收',
  operator: '<',
  value: 3,
  unit: '万元/亩',
  clause: { at: '二(一)', quote: '3 万元' },
};
const plan = { year: 2021 };

it('names figure, year and line of a firm that fell back', () => {
  expect(reboundOf(plan, line, [{ year: 2022, value: 2.1 }])).toMatchObject({
    year: 2022,
    value: 2.1,
    words: '2022 年亩均税收 2.10 万元/亩，又低于 3.00 万元/亩',
  });
});

it.each([
  // Its own year is what it was struck off by.
  [[{ year: 2021, value: 1 }], null],
  [[{ year: 2022, value: 3 }], null],
  [[{ year: 2022, value: null }], null],
  // What was made good since is no rebound, and unknown is never zero.
  [
    [
      { year: 2022, value: 2 },
      { year: 2023, value: 4 },
    ],
    null,
  ],
  [
    [
      { year: 2022, value: 2 },
      { year: 2023, value: null },
    ],
    2022,
  ],
  [
    [
      { year: 2023, value: 2.9 },
      { year: 2022, value: 9 },
    ],
    2023,
  ],
] as [YearFigure[], number | null][])('%j is a rebound of %s', (figures, year) => {
  expect(reboundOf(plan, line, figures)?.year ?? null).toBe(year);
  expect(reboundOf(plan, null, figures)).toBeNull();
});
