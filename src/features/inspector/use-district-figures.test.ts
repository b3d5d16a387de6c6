import { expect, test } from 'vitest';
import { type UnitFigureKey, unitFigureKeys } from '../../core/theme/unit-figure';
import type { GroupFigure } from '../../core/theme/unit-figures';
import { type DistrictFigures, figuresOf } from './use-district-figures';

const figuresOn = (parcels: number): DistrictFigures => ({
  year: '2022',
  whole: Object.fromEntries(unitFigureKeys.map((key) => [key, { parcels }])) as Record<
    UnitFigureKey,
    GroupFigure
  >,
  tax: [],
});

test('figures stand under their own year alone', () => {
  const figures = figuresOn(3);
  expect(figuresOf(figures, '2022', 3)).toBe(figures);
  expect(figuresOf(figures, '2021', 3)).toBeNull();
  expect(figuresOf(null, '2022', 3)).toBeNull();
});

test('A5 those of no land are none of the land read since', () => {
  expect(figuresOf(figuresOn(0), '2022', 3)).toBeNull();
  expect(figuresOf(figuresOn(0), '2022', 0)).not.toBeNull();
});
