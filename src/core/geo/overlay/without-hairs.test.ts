import type { Path64 } from 'clipper2-ts';
import { expect, it } from 'vitest';
import { geodesicAreaM2 } from '../geodesic-area';
import { packPolygons, type Ring } from '../geometry';
import { intersectGeometries, subtractGeometry, uniteGeometries } from './overlay';
import { withoutHairs } from './without-hairs';

const path = (...points: [number, number][]): Path64 => points.map(([x, y]) => ({ x, y }));

it('a path loses what goes out and comes straight back, and nothing else', () => {
  const square = path([0, 0], [100, 0], [100, 100], [0, 100]);
  expect(withoutHairs(square)).toBe(square);
  const hair = path([0, 0], [100, 0], [100, 100], [-90, 101], [0, 100]);
  expect(withoutHairs(hair)).toEqual(square);
  const bent = path([0, 0], [100, 0], [100, 100], [0, 100], [0, 160], [50, 160], [0, 160]);
  expect(withoutHairs(bent)).toEqual(square);
  const wedge = path([0, 0], [100, 0], [100, 100], [-90, 110], [0, 100]);
  expect(withoutHairs(wedge)).toBe(wedge);
});

it('a hair left over from a cut takes no land away', () => {
  const hair = packPolygons([
    [
      [
        [122.003, 30.00075],
        [122.003, 30.00175],
        [122.00257142817799, 30.001750000671855],
        [122.00274999999999, 30.001749999999998],
        [122.00274999907488, 30.000750000933213],
      ],
    ],
  ]);
  const other = packPolygons([[rectangle(122.00225, 30.0005, 122.003, 30.00125)]]);
  const both = geodesicAreaM2(packPolygons([[rectangle(122.00275, 30.00075, 122.003, 30.00125)]]));
  const whole = geodesicAreaM2(hair);
  expect(geodesicAreaM2(intersectGeometries(hair, other))).toBeCloseTo(both, 1);
  expect(geodesicAreaM2(intersectGeometries(other, hair))).toBeCloseTo(both, 1);
  expect(geodesicAreaM2(subtractGeometry(hair, other))).toBeCloseTo(whole - both, 1);
  const united = geodesicAreaM2(uniteGeometries([hair, other]));
  expect(united).toBeCloseTo(whole + geodesicAreaM2(other) - both, 1);
});

function rectangle(west: number, south: number, east: number, north: number): Ring {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ];
}
