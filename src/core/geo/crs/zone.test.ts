import { expect, it } from 'vitest';
import { centralMeridian, isChineseZone, zoneOfEasting, zoneOfLongitude } from './zone';

it.each([
  [120.9, 3, 40],
  [121.4999, 3, 40],
  [121.5, 3, 41],
  [122.15, 3, 41],
  [73.5, 3, 25],
  [135, 3, 45],
  [119.9, 6, 20],
  [120, 6, 21],
  [122.15, 6, 21],
] as const)('%f°E is in %i° zone %i', (lon, width, zone) => {
  expect(zoneOfLongitude(lon, width)).toBe(zone);
});

it('has its central meridians', () => {
  expect(centralMeridian(41, 3)).toBe(123);
  expect(centralMeridian(40, 3)).toBe(120);
  expect(centralMeridian(21, 6)).toBe(123);
  expect(centralMeridian(13, 6)).toBe(75);
});

it('lies within half a width of the central meridian', () => {
  for (let lon = 73.5; lon < 136; lon += 0.1) {
    expect(Math.abs(lon - centralMeridian(zoneOfLongitude(lon, 3), 3))).toBeLessThanOrEqual(
      1.5 + 1e-9,
    );
    expect(Math.abs(lon - centralMeridian(zoneOfLongitude(lon, 6), 6))).toBeLessThanOrEqual(
      3 + 1e-9,
    );
  }
});

it('reads the prefix of an easting', () => {
  expect(zoneOfEasting(41418059.261)).toEqual({ zone: 41, width: 3 });
  expect(zoneOfEasting(21276074.6)).toEqual({ zone: 21, width: 6 });
  expect(zoneOfEasting(418059.261)).toBeNull();
  expect(zoneOfEasting(24500000)).toBeNull();
  expect(zoneOfEasting(3330394.93)).toBeNull();
  expect(isChineseZone(46, 3)).toBe(false);
});
