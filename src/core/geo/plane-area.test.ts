import { expect, it } from 'vitest';
import { goldenPlots } from '../../../tests/fixtures/crs-area/golden-plots';
import { type Crs, crsByEpsg } from './crs/crs';
import { geodesicAreaM2 } from './geodesic-area';
import { packPolygons, type Ring } from './geometry';
import { ownGrid, planeAreaM2 } from './plane-area';

const zone41 = crsByEpsg(4529) as Crs;
const square: Ring = [
  [122, 30],
  [122.01, 30],
  [122.01, 30.01],
  [122, 30.01],
];
const hole: Ring = [
  [122.002, 30.002],
  [122.004, 30.002],
  [122.004, 30.004],
];

it('agrees with the golden plane areas', () => {
  for (const { geometry, planarM2 } of goldenPlots()) {
    expect(Math.abs(planeAreaM2(geometry, zone41) / planarM2 - 1)).toBeLessThan(1e-6);
  }
});

it('finds the zone a shape belongs to', () => {
  expect(ownGrid(packPolygons([[square]]))?.epsg).toBe(4529);
  expect(
    ownGrid(
      packPolygons([
        [
          [
            [120.9, 30],
            [121, 30],
            [121, 30.1],
          ],
        ],
      ]),
    )?.epsg,
  ).toBe(4528);
  expect(
    ownGrid(
      packPolygons([
        [
          [
            [12, 30],
            [13, 30],
            [13, 31],
          ],
        ],
      ]),
    ),
  ).toBeNull();
  expect(ownGrid(packPolygons([]))).toBeNull();
});

it('is larger than the ellipsoid by what the zone stretches, as the field guide says', () => {
  const shape = packPolygons([[square]]);
  const stretch = planeAreaM2(shape, zone41) / geodesicAreaM2(shape) - 1;
  expect(stretch).toBeGreaterThan(0.00013);
  expect(stretch).toBeLessThan(0.00031);
});

it('subtracts holes and adds parts, and needs three vertices', () => {
  const whole = planeAreaM2(packPolygons([[square]]), zone41);
  const small = planeAreaM2(packPolygons([[hole]]), zone41);
  expect(planeAreaM2(packPolygons([[square, hole]]), zone41)).toBeCloseTo(whole - small, 4);
  expect(planeAreaM2(packPolygons([[square], [[...hole].reverse()]]), zone41)).toBeCloseTo(
    whole + small,
    4,
  );
  expect(planeAreaM2(packPolygons([[square.slice(0, 2)]]), zone41)).toBe(0);
});
