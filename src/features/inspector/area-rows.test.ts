import { expect, test } from 'vitest';
import { packPolygons } from '../../core/geo/geometry';
import { areaRows } from './area-rows';

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
