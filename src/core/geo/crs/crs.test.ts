import { expect, it } from 'vitest';
import { CRS_LIST, crsByEpsg, gridCrs, utmCrs } from './crs';

it.each([
  [25, 3, true, 4513],
  [41, 3, true, 4529],
  [45, 3, true, 4533],
  [25, 3, false, 4534],
  [41, 3, false, 4550],
  [45, 3, false, 4554],
  [13, 6, true, 4491],
  [21, 6, true, 4499],
  [23, 6, true, 4501],
  [13, 6, false, 4502],
  [21, 6, false, 4510],
  [23, 6, false, 4512],
] as const)('zone %i of %i°, prefixed %s, is EPSG:%i', (zone, width, prefixed, epsg) => {
  expect(gridCrs(zone, width, prefixed)?.epsg).toBe(epsg);
  expect(crsByEpsg(epsg)?.grid).toMatchObject({ zone, width, prefixed });
});

it('holds each code once: three, two runs of 21, two of 11, and UTM', () => {
  expect(CRS_LIST).toHaveLength(3 + 42 + 22 + 11);
  expect(new Set(CRS_LIST.map((crs) => crs.epsg)).size).toBe(CRS_LIST.length);
});

it('has no grid outside China', () => {
  expect(gridCrs(24, 3, true)).toBeNull();
  expect(gridCrs(46, 3, false)).toBeNull();
  expect(gridCrs(40.2, 3, true)).toBeNull();
  expect(utmCrs(31)).toBeNull();
  expect(crsByEpsg(2000)).toBeNull();
});
