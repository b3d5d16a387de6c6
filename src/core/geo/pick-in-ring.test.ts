import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxOf } from './box';
import { type Geometry, packPolygons, type Ring } from './geometry';
import { labelPoint } from './label-point';
import { pickInRing } from './pick-in-ring';
import { containsPoint } from './point-in-geometry';
import { buildSpatialIndex } from './spatial-index';

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });

/** A plot about a place: any size from a hut to half of the ring, any number of corners. */
const plot = fc
  .record({
    lon: between(121.99, 122.11),
    lat: between(29.99, 30.11),
    size: between(0.0001, 0.05),
    radii: fc.array(between(0.2, 1), { minLength: 3, maxLength: 8 }),
  })
  .map(({ lon, lat, size, radii }) =>
    packPolygons([
      [
        radii.map((radius, i): [number, number] => {
          const turn = (2 * Math.PI * i) / radii.length;
          return [lon + size * radius * Math.cos(turn), lat + size * radius * Math.sin(turn)];
        }),
      ],
    ]),
  );

function pickNow(...asked: Parameters<typeof pickInRing>): Uint8Array {
  const steps = pickInRing(...asked);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** A drawn ring may cross itself as it likes. */
const ring = fc.array(fc.tuple(between(122, 122.1), between(30, 30.1)), {
  minLength: 3,
  maxLength: 30,
});

function byHand(geometries: readonly Geometry[], outline: Ring): number[] {
  const drawn = packPolygons([[outline]]);
  return geometries.map((geometry) => {
    const box = boxOf(geometry);
    const point = labelPoint(geometry);
    return box && point && containsPoint(drawn, ...point) ? 1 : 0;
  });
}

describe('parcels in a drawn ring', () => {
  it('are those whose inner point lies in it, as looking at each one finds', () => {
    fc.assert(
      fc.property(fc.array(plot, { minLength: 1, maxLength: 40 }), ring, (plots, outline) => {
        const picked = pickNow(buildSpatialIndex(plots), outline);
        expect([...picked]).toEqual(byHand(plots, outline));
      }),
      { numRuns: 400 },
    );
  });

  it('are told from their neighbours by the point, not by the box', () => {
    const half = (lon: number): Geometry =>
      packPolygons([
        [
          [
            [lon, 30],
            [lon + 0.01, 30],
            [lon + 0.01, 30.01],
            [lon, 30.01],
          ],
        ],
      ]);
    const index = buildSpatialIndex([half(122), half(122.01), half(122.02), packPolygons([])]);
    const box: Ring = [
      [121.9, 29.9],
      [122.014, 29.9],
      [122.014, 30.1],
      [121.9, 30.1],
    ];
    // The second is 40 % covered: its inner point is not.
    expect([...pickNow(index, box)]).toEqual([1, 0, 0, 0]);
  });

  it('are none in a ring without an inside, or without land', () => {
    const land = buildSpatialIndex([
      packPolygons([
        [
          [
            [122, 30],
            [122.01, 30],
            [122.01, 30.01],
          ],
        ],
      ]),
    ]);
    expect([...pickNow(land, [])]).toEqual([0]);
    expect([
      ...pickNow(land, [
        [122, 30],
        [122.01, 30],
        [122, 30],
      ]),
    ]).toEqual([0]);
    expect(pickNow(buildSpatialIndex([]), [[122, 30]])).toHaveLength(0);
  });

  it('takes an outline without an inner point by the middle of its box', () => {
    const line = packPolygons([
      [
        [
          [122, 30],
          [122, 30.01],
          [122, 30.02],
        ],
      ],
    ]);
    const about: Ring = [
      [121.9, 30.009],
      [122.1, 30.009],
      [122.1, 30.011],
      [121.9, 30.011],
    ];
    expect([...pickNow(buildSpatialIndex([line]), about)]).toEqual([1]);
  });
});

it('breathes among many along the line', () => {
  const many = buildSpatialIndex(
    Array.from({ length: 1000 }, (_, i): Geometry => {
      const lon = 122 + i / 1e4;
      return packPolygons([
        [
          [
            [lon, 30],
            [lon + 5e-5, 30],
            [lon + 5e-5, 30.001],
            [lon, 30.001],
          ],
        ],
      ]);
    }),
  );
  const steps = pickInRing(many, [
    [121.9, 30.0004],
    [122.2, 30.0004],
    [122.2, 30.1],
    [121.9, 30.1],
  ]);
  let breaths = 0;
  while (!steps.next().done) breaths += 1;
  expect(breaths).toBeGreaterThan(20);
});
