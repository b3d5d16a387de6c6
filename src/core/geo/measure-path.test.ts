import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { geodesicAreaM2 } from './geodesic-area';
import { packPolygons, type Ring } from './geometry';
import { geodesicDistanceM } from './measure-distance';
import { measurePath, measureRing } from './measure-path';

const place = fc.tuple(
  fc.double({ min: 122, max: 122.1, noNaN: true }),
  fc.double({ min: 30, max: 30.1, noNaN: true }),
);
const square: Ring = [
  [122, 30],
  [122.001, 30],
  [122.001, 30.001],
  [122, 30.001],
];

describe('a measured line', () => {
  it('is as long as its segments', () => {
    fc.assert(
      fc.property(fc.array(place, { maxLength: 12 }), (points) => {
        const { segmentsM, totalM } = measurePath(points);
        expect(segmentsM).toHaveLength(Math.max(0, points.length - 1));
        expect(totalM).toBeCloseTo(
          segmentsM.reduce((sum, metres) => sum + metres, 0),
          6,
        );
        // No way is shorter than straight there.
        const [from, to] = [points[0], points.at(-1)];
        if (from && to) expect(totalM).toBeGreaterThanOrEqual(geodesicDistanceM(from, to) - 1e-6);
      }),
    );
  });

  it('is nothing before there are two points', () => {
    expect(measurePath([])).toEqual({ segmentsM: [], totalM: 0 });
    expect(measurePath([[122, 30]])).toEqual({ segmentsM: [], totalM: 0 });
  });
});

describe('A14 a measured outline', () => {
  it('has the ellipsoidal area, and a perimeter that comes back to its beginning', () => {
    const measure = measureRing(square);
    expect(measure.area).toEqual({
      m2: geodesicAreaM2(packPolygons([[square]])),
      method: 'geodesic',
    });
    expect(measure.sidesM).toHaveLength(4);
    expect(measure.perimeterM).toBeCloseTo(2 * (96.49 + 110.86), 1);
    expect(measure.crossing).toBeNull();
  });

  it('is the same from whichever corner and whichever way round', () => {
    for (const turn of [1, 2, 3]) {
      const turned = [...square.slice(turn), ...square.slice(0, turn)];
      for (const ring of [turned, [...turned].reverse()]) {
        const measure = measureRing(ring);
        expect(measure.area?.m2).toBeCloseTo(measureRing(square).area?.m2 ?? 0, 4);
        expect(measure.perimeterM).toBeCloseTo(measureRing(square).perimeterM, 6);
      }
    }
  });

  it('has no area when it crosses itself, and says where', () => {
    const [a, b, c, d] = square as [Ring[number], Ring[number], Ring[number], Ring[number]];
    const measure = measureRing([a, c, b, d]);
    expect(measure.area).toBeNull();
    expect(measure.crossing?.[0]).toBeCloseTo(122.0005, 9);
    expect(measure.crossing?.[1]).toBeCloseTo(30.0005, 9);
    expect(measure.perimeterM).toBeGreaterThan(0);
  });

  it('has no area before there are three points', () => {
    for (const points of [[], square.slice(0, 1), square.slice(0, 2)]) {
      expect(measureRing(points)).toMatchObject({ area: null, crossing: null });
    }
  });
});
