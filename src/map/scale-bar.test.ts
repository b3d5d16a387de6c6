import { expect, it } from 'vitest';
import { metresPerPixel, zoomForLength } from './mercator';
import { scaleBar } from './scale-bar';

it.each([
  [1, 100, '100 米', 100],
  [1, 99, '50 米', 50],
  [2.4, 100, '200 米', 83],
  [20, 100, '2 千米', 100],
  [0.01, 100, '1 米', 100],
  [0.001, 110, '0.1 米', 100],
  [25_000, 110, '2,000 千米', 80],
])('%f m/px in %i px reads %s', (metresPerPx, maxPx, label, widthPx) => {
  expect(scaleBar(metresPerPx, maxPx)).toEqual({ label, widthPx });
});

it('knows the ground under a pixel', () => {
  expect(metresPerPixel(0, 0)).toBeCloseTo(78271.517, 2);
  expect(metresPerPixel(60, 1)).toBeCloseTo(78271.517 / 4, 2);
  const zoom = zoomForLength(100, 30, 40);
  expect(100 / metresPerPixel(30, zoom)).toBeCloseTo(40, 6);
});
