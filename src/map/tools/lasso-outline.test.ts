import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packPolygons, type Ring } from '../../core/geo/geometry';
import { containsPoint } from '../../core/geo/point-in-geometry';
import { degreesPerPixel } from '../mercator';
import { lassoOutline, MOST_POINTS } from './lasso-outline';

const ZOOM = 14;
const PX = degreesPerPixel(ZOOM);

/** A way on the screen, in pixels about 定海, as places. */
const onGround = (way: readonly (readonly [number, number])[]): Ring =>
  way.map(([x, y]) => [122.1 + x * PX, 30 - y * PX]);
const isIn = (ring: Ring, [x, y]: readonly [number, number]) =>
  containsPoint(packPolygons([[ring]]), 122.1 + x * PX, 30 - y * PX);

/** So many turns round a circle of 200 px. */
const turns = (count: number, steps = 400): [number, number][] =>
  Array.from({ length: steps }, (_, i) => {
    const angle = (2 * Math.PI * count * i) / (steps - 1);
    return [200 * Math.cos(angle), 200 * Math.sin(angle)];
  });

describe('the outline of a lasso', () => {
  it('follows a plain circle with few points', () => {
    const ring = lassoOutline(onGround(turns(1)), PX) ?? [];
    expect(ring.length).toBeGreaterThan(10);
    expect(ring.length).toBeLessThan(80);
    expect(isIn(ring, [0, 0])).toBe(true);
    expect(isIn(ring, [0, 196])).toBe(true);
    expect(isIn(ring, [0, 204])).toBe(false);
  });

  it('takes what is circled twice as circled', () => {
    const ring = lassoOutline(onGround(turns(1.5)), PX) ?? [];
    for (const point of [
      [0, 0],
      [0, 190],
      [0, -190],
      [190, 0],
      [-190, 0],
    ] as const)
      expect(isIn(ring, point)).toBe(true);
  });

  it('takes both loops of a figure of eight', () => {
    const eight = Array.from({ length: 200 }, (_, i): [number, number] => {
      const angle = (2 * Math.PI * i) / 199;
      return [200 * Math.sin(angle), 100 * Math.sin(2 * angle)];
    });
    const ring = lassoOutline(onGround(eight), PX) ?? [];
    expect(isIn(ring, [120, 0])).toBe(true);
    expect(isIn(ring, [-120, 0])).toBe(true);
    expect(isIn(ring, [0, 60])).toBe(false);
  });

  it('has six decimals and never more points than an address takes, whatever was scribbled', () => {
    const way = fc.array(
      fc.tuple(fc.integer({ min: -400, max: 400 }), fc.integer({ min: -400, max: 400 })),
      { maxLength: 120 },
    );
    fc.assert(
      fc.property(way, (points) => {
        const ring = lassoOutline(onGround(points), PX);
        if (!ring) return;
        expect(ring.length).toBeGreaterThanOrEqual(3);
        expect(ring.length).toBeLessThanOrEqual(MOST_POINTS);
        for (const number of ring.flat()) expect(Number(number.toFixed(6))).toBe(number);
      }),
      { numRuns: 60 },
    );
  });

  it('is none where nothing was enclosed', () => {
    expect(lassoOutline([], PX)).toBeNull();
    expect(
      lassoOutline(
        onGround([
          [0, 0],
          [100, 0],
        ]),
        PX,
      ),
    ).toBeNull();
    expect(
      lassoOutline(
        onGround([
          [0, 0],
          [50, 0],
          [100, 0],
          [50, 0],
        ]),
        PX,
      ),
    ).toBeNull();
  });

  it('of four corners is those corners', () => {
    const corners = onGround([
      [0, 0],
      [100, 0],
      [100, 80],
      [0, 80],
    ]);
    const ring = lassoOutline(corners, PX) ?? [];
    expect(ring).toHaveLength(4);
    for (const [lon, lat] of corners)
      expect(ring.some((at) => Math.hypot(at[0] - lon, at[1] - lat) < 1e-6)).toBe(true);
  });
});
