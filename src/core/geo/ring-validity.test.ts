import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packPolygons, type Ring } from './geometry';
import { checkRings } from './ring-validity';

function square(lon: number, lat: number, size: number): Ring {
  return [
    [lon, lat],
    [lon + size, lat],
    [lon + size, lat + size],
    [lon, lat + size],
  ];
}

const outer = square(122, 30, 0.01);

function codes(polygons: Ring[][]): string[] {
  return checkRings(packPolygons(polygons)).map((fault) => fault.code);
}

describe('sound polygons', () => {
  it.each([
    ['a square', [[outer]]],
    ['clockwise', [[[...outer].reverse()]]],
    ['a hole', [[outer, square(122.002, 30.002, 0.002)]]],
    [
      'two holes touching at a corner',
      [[outer, square(122.002, 30.002, 0.002), square(122.004, 30.004, 0.002)]],
    ],
    [
      'a hole touching the outer ring at a vertex',
      [
        [
          outer,
          [
            [122, 30],
            [122.004, 30.002],
            [122.002, 30.004],
          ],
        ],
      ],
    ],
    [
      'a hole touching the middle of an outer edge',
      [
        [
          outer,
          [
            [122.005, 30],
            [122.006, 30.002],
            [122.004, 30.002],
          ],
        ],
      ],
    ],
    ['two parts', [[outer], [square(122.02, 30, 0.01)]]],
    ['two parts sharing an edge', [[outer], [square(122.01, 30, 0.01)]]],
    [
      'a part within a hole of another',
      [[outer, square(122.002, 30.002, 0.006)], [square(122.004, 30.004, 0.002)]],
    ],
    [
      'a part filling a hole of another',
      [[outer, square(122.002, 30.002, 0.006)], [square(122.002, 30.002, 0.006)]],
    ],
    [
      'vertices in a straight line',
      [
        [
          [
            [122, 30],
            [122.005, 30],
            [122.01, 30],
            [122.01, 30.01],
          ],
        ],
      ],
    ],
    ['nothing', []],
  ] as [string, Ring[][]][])('%s', (_, polygons) => {
    expect(codes(polygons)).toEqual([]);
  });

  it('include every star', () => {
    const radii = fc.array(fc.double({ min: 0.3, max: 1, noNaN: true }), {
      minLength: 3,
      maxLength: 40,
    });
    fc.assert(
      fc.property(radii, (list) => {
        const ring = list.map((radius, i): [number, number] => {
          const turn = (2 * Math.PI * i) / list.length;
          return [122 + 0.01 * radius * Math.cos(turn), 30 + 0.01 * radius * Math.sin(turn)];
        });
        expect(codes([[ring]])).toEqual([]);
      }),
    );
  });
});

describe('faults', () => {
  it.each([
    [
      'coordinate-not-finite',
      [
        [
          [
            [122, 30],
            [Number.NaN, 30],
            [122, 30.01],
          ],
        ],
      ],
    ],
    [
      'coordinate-out-of-range',
      [
        [
          [
            [41418059, 3330394],
            [41418159, 3330394],
            [41418159, 3330494],
          ],
        ],
      ],
    ],
    [
      'too-few-points',
      [
        [
          [
            [122, 30],
            [122.01, 30],
          ],
        ],
      ],
    ],
    ['too-few-points', [[[]]]],
    ['repeated-vertex', [[[...outer.slice(0, 1), ...outer]]]],
    [
      'repeated-vertex',
      [
        [
          [
            [122, 30],
            [122.01, 30],
            [122.01, 30.01],
            [122.0100000005, 30.01],
          ],
        ],
      ],
    ],
    [
      'spike',
      [
        [
          [
            [122, 30],
            [122.01, 30],
            [122.02, 30],
            [122.01, 30],
            [122.01, 30.01],
          ],
        ],
      ],
    ],
    [
      'zero-area',
      [
        [
          [
            [122, 30],
            [122.01, 30.01],
            [122.02, 30.02],
          ],
        ],
      ],
    ],
    [
      'self-crossing',
      [
        [
          [
            [122, 30],
            [122.01, 30.01],
            [122.01, 30],
            [122, 30.01],
          ],
        ],
      ],
    ],
    [
      'self-touching',
      [
        [
          [
            [122, 30],
            [122.01, 30],
            [122.005, 30.005],
            [122.01, 30.01],
            [122, 30.01],
            [122.005, 30.005],
          ],
        ],
      ],
    ],
    ['hole-outside', [[outer, square(122.02, 30, 0.001)]]],
    ['hole-crossing-outer', [[outer, square(122.009, 30.002, 0.004)]]],
    ['holes-crossing', [[outer, square(122.002, 30.002, 0.003), square(122.004, 30.004, 0.003)]]],
    ['holes-crossing', [[outer, square(122.002, 30.002, 0.005), square(122.004, 30.004, 0.001)]]],
    ['polygons-overlapping', [[outer], [square(122.005, 30.005, 0.01)]]],
    ['polygons-overlapping', [[outer], [square(122.004, 30.004, 0.001)]]],
    ['polygons-overlapping', [[outer], [outer]]],
  ] as [string, Ring[][]][])('%s is found', (code, polygons) => {
    expect(codes(polygons)).toContain(code);
  });

  it('carry the place and a reason in Chinese', () => {
    const bowTie: Ring = [
      [122, 30],
      [122.01, 30.01],
      [122.01, 30],
      [122, 30.01],
    ];
    const faults = checkRings(packPolygons([[square(121, 29, 0.01)], [bowTie]]));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ code: 'self-crossing', ring: 1, why: '边线自相交' });
    expect(faults[0]?.place?.[0]).toBeCloseTo(122.005, 9);
    expect(faults[0]?.place?.[1]).toBeCloseTo(30.005, 9);
  });

  it('do not throw, whatever the rings', () => {
    const value = fc.oneof(
      fc.integer({ min: 0, max: 4 }).map((n) => 30 + n / 1000),
      fc.constantFrom(Number.NaN, Number.NEGATIVE_INFINITY, 1e300),
    );
    const rings = fc.array(fc.array(fc.tuple(value, value), { maxLength: 8 }), { maxLength: 3 });
    fc.assert(
      fc.property(fc.array(rings, { maxLength: 3 }), (polygons) => {
        expect(Array.isArray(checkRings(packPolygons(polygons)))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

it('finds one crossing among 5,000 vertices', () => {
  const ring = Array.from({ length: 5000 }, (_, i): [number, number] => {
    const turn = (2 * Math.PI * i) / 5000;
    return [122 + 0.05 * Math.cos(turn), 30 + 0.05 * Math.sin(turn)];
  });
  expect(codes([[ring]])).toEqual([]);
  [ring[1000], ring[1001]] = [ring[1001] as [number, number], ring[1000] as [number, number]];
  expect(codes([[ring]])).toEqual(['self-crossing']);
});
