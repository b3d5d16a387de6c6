import { expect, it } from 'vitest';
import { geodesicAreaM2 } from '../../geo/geodesic-area';
import { packPolygons } from '../../geo/geometry';
import { overlapAreaM2 } from '../../geo/overlay/overlap-area';
import { muFromM2 } from '../../quantity';
import { cutPlot } from './cut-plot';

const plot = packPolygons([
  [
    [
      [122.1, 30.01],
      [122.102, 30.0103],
      [122.1018, 30.012],
      [122.0999, 30.0115],
    ],
  ],
]);

it.each([0.05, 1.3, 20])('cuts %s mu off a plot, a hair more, and leaves the rest', (mu) => {
  const [part, rest] = cutPlot(plot, mu);
  const [cut, left, whole] = [part, rest, plot].map((one) => muFromM2(geodesicAreaM2(one)));
  expect(cut).toBeGreaterThanOrEqual(mu);
  expect(cut).toBeLessThan(mu * 1.001 + 0.001);
  expect((cut ?? 0) + (left ?? 0)).toBeCloseTo(whole ?? 0, 3);
  expect(overlapAreaM2(part, rest)).toBeLessThan(0.1);
});
