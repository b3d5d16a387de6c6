import { expect, it } from 'vitest';
import {
  AREA_METHOD_LABEL,
  type Area,
  compareAcrossMethods,
  differenceM2,
  isEllipsoidal,
} from './area';

const measured: Area = { m2: 1010, method: 'geodesic' };
const registered: Area = { m2: 1000, method: 'registered' };

it('A14 subtracts only areas of one method', () => {
  expect(differenceM2(measured, { m2: 1000, method: 'geodesic' })).toBe(10);
  expect(differenceM2(measured, registered)).toBeNull();
});

it('A14 compares across methods only by name, and says which', () => {
  expect(compareAcrossMethods(measured, registered)).toEqual({
    differenceM2: 10,
    ratio: 0.01,
    methods: ['geodesic', 'registered'],
  });
  expect(compareAcrossMethods(measured, { m2: 0, method: 'registered' }).ratio).toBeNull();
});

it('A14 knows the ellipsoidal methods and labels all', () => {
  expect(isEllipsoidal(measured)).toBe(true);
  expect(isEllipsoidal({ m2: 1, method: 'survey2008' })).toBe(true);
  expect(isEllipsoidal({ m2: 1, method: 'turf' })).toBe(false);
  expect(isEllipsoidal(registered)).toBe(false);
  expect(new Set(Object.values(AREA_METHOD_LABEL)).size).toBe(5);
});
