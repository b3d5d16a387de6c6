import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ring } from '../../core/geo/geometry';
import { simplifyLine } from './simplify-line';

const line = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 500 })),
  {
    minLength: 2,
    maxLength: 60,
  },
);

/** How far a point is from the nearest piece of a line. */
function distanceTo(points: Ring, [x, y]: Ring[number]): number {
  const pieces = points.slice(1).map(([x2, y2], i) => {
    const [x1, y1] = points[i] as Ring[number];
    const length2 = (x2 - x1) ** 2 + (y2 - y1) ** 2;
    const along = length2 === 0 ? 0 : ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length2;
    const t = Math.min(1, Math.max(0, along));
    return Math.hypot(x - x1 - t * (x2 - x1), y - y1 - t * (y2 - y1));
  });
  return Math.min(...pieces);
}

describe('a simplified line', () => {
  it('keeps its ends and passes every point within the tolerance', () => {
    fc.assert(
      fc.property(line, fc.integer({ min: 0, max: 60 }), (points, tolerance) => {
        const simple = simplifyLine(points, tolerance);
        expect(simple[0]).toEqual(points[0]);
        expect(simple.at(-1)).toEqual(points.at(-1));
        expect(simple.length).toBeLessThanOrEqual(points.length);
        for (const point of points)
          expect(distanceTo(simple, point)).toBeLessThanOrEqual(tolerance + 1e-9);
      }),
    );
  });

  it('leaves out what lies on the way', () => {
    const straight: Ring = [
      [0, 0],
      [1, 0],
      [2, 0],
      [2, 5],
    ];
    expect(simplifyLine(straight, 0)).toEqual([
      [0, 0],
      [2, 0],
      [2, 5],
    ]);
  });
});
