import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { geodesicAreaM2 } from '../geo/geodesic-area';
import { type Geometry, packPolygons, type Ring, unpackPolygons } from '../geo/geometry';
import { splitByLine } from '../geo/overlay/split-by-line';
import { isRefusal, type Refusal } from '../refusal';
import { cutOutline } from './cut-outline';
import { mergeOutlines } from './merge-outlines';
import { moveShared } from './move-shared';
import { reshapeOutline } from './reshape-outline';

function square(lon: number, lat: number, size: number): Ring {
  return [
    [lon, lat],
    [lon + size, lat],
    [lon + size, lat + size],
    [lon, lat + size],
  ];
}

const plot = packPolygons([[square(122, 30, 0.01)]]);

function ok<T>(answer: T | Refusal): T {
  if (isRefusal(answer)) throw new Error(answer.why);
  return answer as T;
}

const cornersOf = (geometry: Geometry) => unpackPolygons(geometry).flat(2).map(String);

/** Convex enough that a line through it meets it twice. */
const shapes = fc
  .record({
    radii: fc.array(fc.double({ min: 0.4, max: 1, noNaN: true }), { minLength: 3, maxLength: 14 }),
    size: fc.constantFrom(0.0005, 0.003, 0.02),
    turn: fc.double({ min: 0, max: 6.28, noNaN: true }),
    off: fc.double({ min: -0.3, max: 0.3, noNaN: true }),
  })
  .map(({ radii, size, turn, off }) => {
    const ring = radii.map((radius, i): [number, number] => {
      const at = (2 * Math.PI * i) / radii.length;
      return [122 + size * radius * Math.cos(at), 30 + size * radius * Math.sin(at)];
    });
    const [c, s] = [Math.cos(turn), Math.sin(turn)];
    const end = (far: number): [number, number] => [
      122 + size * (far * c - off * s),
      30 + size * (far * s + off * c),
    ];
    return { geometry: packPolygons([[ring]]), line: [end(-3), end(3)] as Ring };
  });

describe('editing outlines', () => {
  it('split, then merged, have the area they had within 0.01 m²', () => {
    fc.assert(
      fc.property(shapes, ({ geometry, line }) => {
        const pieces = splitByLine(geometry, line);
        fc.pre(!isRefusal(pieces));
        const sum = ok(pieces).reduce((all, piece) => all + geodesicAreaM2(piece), 0);
        const whole = geodesicAreaM2(geometry);
        // A new corner is a tenth of a millimetre off its edge at most.
        expect(Math.abs(sum - whole)).toBeLessThan(1e-3 * Math.sqrt(whole) + 0.01);
        const merged = ok(mergeOutlines(ok(pieces)));
        expect(Math.abs(geodesicAreaM2(merged) - whole)).toBeLessThan(0.01);
      }),
      { numRuns: 400 },
    );
  });

  it('share the corners of the line they were split by, bit for bit', () => {
    fc.assert(
      fc.property(shapes, ({ geometry, line }) => {
        const pieces = splitByLine(geometry, line);
        fc.pre(!isRefusal(pieces));
        const own = new Set(cornersOf(geometry));
        const counts = new Map<string, number>();
        for (const corner of ok(pieces).flatMap(cornersOf)) {
          if (!own.has(corner)) counts.set(corner, (counts.get(corner) ?? 0) + 1);
        }
        for (const count of counts.values()) expect(count).toBeGreaterThan(1);
      }),
      { numRuns: 200 },
    );
  });

  it('merge neighbours and keep what is apart apart; one alone is refused', () => {
    const east = packPolygons([[square(122.01, 30, 0.01)]]);
    const far = packPolygons([[square(122.1, 30, 0.01)]]);
    const merged = ok(mergeOutlines([plot, east]));
    expect(unpackPolygons(merged).map(([ring]) => ring?.length)).toEqual([6]);
    expect(unpackPolygons(ok(mergeOutlines([plot, far])))).toHaveLength(2);
    expect(mergeOutlines([plot])).toMatchObject({ refused: 'merge-too-few' });
    expect(mergeOutlines([plot, packPolygons([])])).toMatchObject({ refused: 'merge-too-few' });
  });

  it('cut a hole or a bite; the parts come to the whole', () => {
    for (const [lon, rings] of [
      [122.004, 2],
      [122.009, 1],
    ] as const) {
      const piece = packPolygons([[square(lon, 30.004, 0.002)]]);
      const { inside, outside } = ok(cutOutline(plot, piece));
      expect(unpackPolygons(outside)[0]).toHaveLength(rings);
      const sum = geodesicAreaM2(inside) + geodesicAreaM2(outside);
      expect(Math.abs(sum - geodesicAreaM2(plot))).toBeLessThan(1);
    }
  });

  it('refuse a cut that misses or takes all', () => {
    const [far, around] = [square(123, 30, 0.01), square(121, 29, 2)];
    expect(cutOutline(plot, packPolygons([[far]]))).toMatchObject({ refused: 'cut-misses' });
    expect(cutOutline(plot, packPolygons([[around]]))).toMatchObject({ refused: 'cut-takes-all' });
  });

  it('redraw a stretch outwards and inwards, whichever way the line is drawn', () => {
    const [out, into]: [Ring, Ring] = [
      [
        [122.002, 30],
        [122.005, 29.998],
        [122.008, 30],
      ],
      [
        [122.002, 30],
        [122.005, 30.002],
        [122.008, 30],
      ],
    ];
    const whole = geodesicAreaM2(plot);
    const triangle = geodesicAreaM2(packPolygons([[out]]));
    for (const [line, sign] of [
      [out, 1],
      [into, -1],
      [out.toReversed(), 1],
      [into.toReversed(), -1],
    ] as const) {
      const reshaped = ok(reshapeOutline(plot, line, 1));
      const change = (geodesicAreaM2(reshaped) - whole) / triangle;
      expect(change).toBeCloseTo(sign, 2);
      expect(reshaped.coords.length).toBe(14);
    }
  });

  it('redraw round a corner, and of a hole', () => {
    const corner: Ring = [
      [122.01, 30.004],
      [122.004, 30.01],
    ];
    expect(cornersOf(ok(reshapeOutline(plot, corner, 1)))).not.toContain('122.01,30.01');
    const frame = packPolygons([[square(122, 30, 0.01), square(122.003, 30.003, 0.004)]]);
    const line: Ring = [
      [122.004, 30.003],
      [122.005, 30.002],
      [122.006, 30.003],
    ];
    const reshaped = ok(reshapeOutline(frame, line, 1));
    expect(unpackPolygons(reshaped)[0]?.map((ring) => ring.length)).toEqual([4, 7]);
  });

  it('refuse a line off the outline or across it', () => {
    const off: Ring = [
      [122.005, 30.005],
      [122.006, 30.02],
    ];
    const across: Ring = [
      [122.002, 30],
      [122.005, 30.02],
      [122.008, 30],
    ];
    expect(reshapeOutline(plot, off, 1)).toMatchObject({ refused: 'reshape-off-outline' });
    expect(reshapeOutline(plot, across, 1)).toMatchObject({ refused: 'reshape-crosses' });
    expect(reshapeOutline(plot, [[122, 30]], 1)).toMatchObject({ refused: 'reshape-too-short' });
  });

  it('move a common corner on both sides at once', () => {
    const east = packPolygons([[square(122.01, 30, 0.01)]]);
    const far = packPolygons([[square(123, 30, 0.01)]]);
    const moved = moveShared([plot, far, east], [122.01, 30], [122.0105, 30.0001]);
    expect([...moved.keys()]).toEqual([0, 2]);
    for (const geometry of moved.values())
      expect(cornersOf(geometry)).toContain('122.0105,30.0001');
    expect(cornersOf(plot)).toContain('122.01,30');
  });
});
