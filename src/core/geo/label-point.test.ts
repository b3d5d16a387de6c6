import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packPolygons, type Ring } from './geometry';
import { labelPoint } from './label-point';
import { placeOfPoint } from './point-in-geometry';

const small: Ring = [
  [122, 30],
  [122.001, 30],
  [122.001, 30.001],
  [122, 30.001],
];
const large: Ring = [
  [122.01, 30],
  [122.02, 30],
  [122.02, 30.01],
  [122.01, 30.01],
];
const middleHole: Ring = [
  [122.013, 30.001],
  [122.017, 30.001],
  [122.017, 30.009],
  [122.013, 30.009],
];

it('stands in the largest part', () => {
  const [lon, lat] = labelPoint(packPolygons([[small], [large]])) ?? [0, 0];
  expect(lon).toBeCloseTo(122.015, 4);
  expect(lat).toBeCloseTo(30.005, 4);
});

it('keeps out of holes', () => {
  const shape = packPolygons([[large, middleHole], [small]]);
  const [lon, lat] = labelPoint(shape) ?? [0, 0];
  expect(placeOfPoint(shape, lon, lat)).toBe('inside');
});

it('lies inside any star, however thin its rays', () => {
  const radii = fc.array(fc.double({ min: 0.05, max: 1, noNaN: true }), {
    minLength: 3,
    maxLength: 20,
  });
  fc.assert(
    fc.property(radii, (list) => {
      const ring = list.map((radius, i): [number, number] => {
        const turn = (2 * Math.PI * i) / list.length;
        return [122 + 0.01 * radius * Math.cos(turn), 30 + 0.01 * radius * Math.sin(turn)];
      });
      const shape = packPolygons([[ring]]);
      const [lon, lat] = labelPoint(shape) ?? [0, 0];
      expect(placeOfPoint(shape, lon, lat)).toBe('inside');
    }),
  );
});

it('has no place without an area', () => {
  expect(labelPoint(packPolygons([]))).toBeNull();
  expect(labelPoint(packPolygons([[]]))).toBeNull();
  expect(
    labelPoint(
      packPolygons([
        [
          [
            [122, 30],
            [123, 30],
          ],
        ],
      ]),
    ),
  ).toBeNull();
});
