import { expect, test } from 'vitest';
import { packPolygons } from '../../core/geo/geometry';
import { areaRows, hasTail } from './area-rows';

const square = packPolygons([
  [
    [
      [122.1, 30.01],
      [122.101, 30.01],
      [122.101, 30.011],
      [122.1, 30.011],
    ],
  ],
]);

test('A14 every area names its method, and stands against the geodesic one with sign and unit', () => {
  const [geodesic, registered, survey, plane] = areaRows(square, 11_000, 41);
  expect(geodesic?.label).toContain('椭球');
  expect(geodesic?.difference).toBeNull();
  expect(registered?.mu).toBe('16.50');
  expect(registered?.difference?.mu).toMatch(/^[+-]\d+\.\d\d$/);
  expect(survey?.difference).toEqual({ mu: '0.00', percent: '0.00%' });
  expect(plane?.label).toContain('第 41 带');
});

test('A5 what is not known is 未知, and nothing is compared with it', () => {
  const rows = areaRows(null, null, 41);
  expect(rows.map(({ mu }) => mu)).toEqual(['未知', '未知', '未知', '未知']);
  expect(rows.every(({ difference }) => difference === null)).toBe(true);
});

test('A15 says so where the figures shown do not add up in the last digit', () => {
  const shown = (mu: string, difference: string | null) => ({
    label: '',
    m2: '',
    mu,
    difference: difference === null ? null : { mu: difference, percent: '' },
  });
  expect(hasTail([shown('44.08', null), shown('43.98', '-0.11')])).toBe(true);
  expect(hasTail([shown('44.08', null), shown('43.98', '-0.10')])).toBe(false);
  expect(hasTail([shown('1,044.08', null), shown('1,043.98', '-0.10')])).toBe(false);
  expect(hasTail([shown('未知', null), shown('43.98', null)])).toBe(false);
});
