import { expect, test } from 'vitest';
import { firstView } from '../../app/session';
import { askedYear, asksForYear, runStart, yearBeside } from './step-year';

const years = ['2019', '2021', '2022'];

test('steps go from one year there is to the next, over gaps, and stop at the ends', () => {
  expect(yearBeside(years, '2022', -1)).toBe('2021');
  expect(yearBeside(years, '2021', -1)).toBe('2019');
  expect(yearBeside(years, '2019', -1)).toBeNull();
  expect(yearBeside(years, '2022', 1)).toBeNull();
});

test('without years, or with a year that is not there, there is nowhere to step', () => {
  expect(yearBeside([], null, 1)).toBeNull();
  expect(yearBeside(years, null, 1)).toBeNull();
  expect(yearBeside(years, '2020', -1)).toBeNull();
});

test('the newest year is asked for as such, so that it stays the newest', () => {
  expect(askedYear(years, '2022')).toBeNull();
  expect(askedYear(years, '2021')).toBe('2021');
});

test('a run goes on from the year shown, and from the first when that is the last', () => {
  expect(runStart(years, '2019')).toBe('2021');
  expect(runStart(years, '2022')).toBe('2019');
  expect(runStart(['2022'], '2022')).toBe('2022');
  expect(runStart([], null)).toBeNull();
});

test('a year is asked for by the theme, the figure of the units, or the other side that follows it', () => {
  const view = { ...firstView, theme: 'landUse' } as const;
  expect(asksForYear(view)).toBe(false);
  expect(asksForYear(firstView)).toBe(true);
  expect(asksForYear({ ...view, unitFigure: 'taxPerMu' })).toBe(true);
  expect(asksForYear({ ...view, unitFigure: 'idleShare' })).toBe(false);
  const beside = (year: string | null) =>
    asksForYear({ ...view, compare: { theme: 'taxPerMu', year, at: 0.5 } });
  expect(beside(null)).toBe(true);
  expect(beside('2021')).toBe(false);
});
