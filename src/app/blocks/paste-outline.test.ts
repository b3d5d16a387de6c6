import { expect, it } from 'vitest';
import { geodesicAreaM2 } from '../../core/geo/geodesic-area';
import { packPolygons } from '../../core/geo/geometry';
import { findCrs } from '../../core/import/find-crs';
import { rangeOf } from '../../core/import/place-shapes';
import { isRefusal } from '../../core/refusal';
import { placePasted } from './paste-outline';

const square = [122.1, 30.05, 122.11, 30.05, 122.11, 30.06, 122.1, 30.06];
const whole = geodesicAreaM2(
  packPolygons([
    [
      [
        [122.1, 30.05],
        [122.11, 30.05],
        [122.11, 30.06],
        [122.1, 30.06],
      ],
    ],
  ]),
);

function place(...shapes: number[][]) {
  const polygons = shapes.map((flat) => [[new Float64Array(flat)]]);
  const range = rangeOf(polygons);
  const [reading] = range
    ? findCrs({}, range, {
        zone: 41,
        extent: { west: 121.6, east: 122.3, south: 29.9, north: 30.3 },
      }).readings
    : [];
  if (!reading) throw new Error('no reading');
  const outline = placePasted({ shapes: polygons }, reading);
  if (isRefusal(outline)) throw new Error(outline.why);
  return outline;
}

const swapped = square.map((_, i) => square[i % 2 === 0 ? i + 1 : i - 1] as number);

it('lies where it lies, whichever of the two comes first', () => {
  expect(geodesicAreaM2(place(square))).toBeCloseTo(whole, 3);
  expect(geodesicAreaM2(place(swapped))).toBeCloseTo(whole, 3);
});

it('several outlines are one, and land told twice counts once', () => {
  const beside = square.map((value, i) => (i % 2 === 0 ? value + 0.005 : value));
  expect(geodesicAreaM2(place(square, beside)) / whole).toBeCloseTo(1.5, 3);
});

it('figures that enclose nothing are refused with the reason', () => {
  expect(() => place([122.1, 30.05, 122.1, 30.06, 122.1, 30.07])).toThrow('面积是零');
  expect(() => place([122.1, 30.05, 122.11, 30.06])).toThrow('三个点');
});
