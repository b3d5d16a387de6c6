import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bd09FromGcj02,
  gcj02FromBd09,
  gcj02FromWgs84,
  type LonLat,
  wgs84FromGcj02,
} from './shift-datum';

const golden = readFileSync('tests/fixtures/crs-area/gcj02_golden.csv', 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(',').map(Number));

const inChina = fc.tuple(
  fc.double({ min: 73, max: 136, noNaN: true }),
  fc.double({ min: 3, max: 54, noNaN: true }),
);

function expectClose(actual: LonLat, lon: number, lat: number, tolerance: number): void {
  expect(Math.abs(actual[0] - lon)).toBeLessThan(tolerance);
  expect(Math.abs(actual[1] - lat)).toBeLessThan(tolerance);
}

describe('GCJ-02', () => {
  it('agrees with the golden points both ways', () => {
    expect(golden.length).toBeGreaterThan(30);
    for (const [lon = 0, lat = 0, gcjLon = 0, gcjLat = 0] of golden) {
      expectClose(gcj02FromWgs84([lon, lat]), gcjLon, gcjLat, 1e-9);
      expectClose(wgs84FromGcj02([gcjLon, gcjLat]), lon, lat, 2e-9);
    }
  });

  it('is inverted to less than 1e-9°', () => {
    fc.assert(
      fc.property(inChina, (at) => {
        expectClose(wgs84FromGcj02(gcj02FromWgs84(at)), at[0], at[1], 1e-9);
      }),
    );
  });
});

describe('BD-09', () => {
  it('is inverted to less than 1e-9°', () => {
    fc.assert(
      fc.property(inChina, (at) => {
        expectClose(gcj02FromBd09(bd09FromGcj02(at)), at[0], at[1], 1e-9);
      }),
    );
  });

  it('lies where gcoord puts it: about 1.1 km from WGS 84 at 定海', () => {
    const [lon, lat] = bd09FromGcj02(gcj02FromWgs84([122.1, 30.02]));
    const metres = Math.hypot((lon - 122.1) * 111320 * Math.cos(0.524), (lat - 30.02) * 110860);
    expect(metres).toBeGreaterThan(1090);
    expect(metres).toBeLessThan(1135);
  });
});

it('leaves points outside China alone', () => {
  const tokyo: LonLat = [139.7, 35.7];
  for (const shift of [gcj02FromWgs84, wgs84FromGcj02, bd09FromGcj02, gcj02FromBd09]) {
    expect(shift(tokyo)).toEqual(tokyo);
  }
});
