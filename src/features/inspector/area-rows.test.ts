import { expect, test } from 'vitest';
import { geodesicAreaM2 } from '../../core/geo/geodesic-area';
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

test('A14 every area names its method, and stands against the certificate with sign and unit', () => {
  const [registered, geodesic, survey, plane] = areaRows(square, 11_000, 41);
  expect(registered?.mu).toBe('16.50');
  expect(registered?.difference).toBeNull();
  expect(geodesic?.label).toContain('椭球');
  expect(geodesic?.difference?.mu).toMatch(/^[+-]\d+\.\d\d$/);
  expect(survey?.difference).toEqual(geodesic?.difference);
  expect(plane?.label).toContain('第 41 带');
});

test('the gap has one direction: the outline less the certificate, of the certificate', () => {
  const measured = geodesicAreaM2(square);
  const small = areaRows(square, measured / 2, 41)[1];
  expect(small?.difference?.percent).toBe('+100.00%');
  const large = areaRows(square, measured * 2, 41)[1];
  expect(large?.difference?.percent).toBe('-50.00%');
});

test('A5 no certificate is 未知, no outline is 无数据, and nothing is compared with either', () => {
  const rows = areaRows(null, null, 41);
  expect(rows.map(({ mu }) => mu)).toEqual(['未知', '无数据', '无数据', '无数据']);
  expect(rows.every(({ difference }) => difference === null)).toBe(true);
  expect(areaRows(square, null, 41).every(({ difference }) => difference === null)).toBe(true);
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
