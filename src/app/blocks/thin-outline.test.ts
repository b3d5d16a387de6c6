import { expect, it } from 'vitest';
import { geodesicAreaM2 } from '../../core/geo/geodesic-area';
import { packPolygons, type Ring } from '../../core/geo/geometry';
import { isRefusal } from '../../core/refusal';
import { MOST_CORNERS, thinOutline } from './thin-outline';

/** A square of a kilometre with so many corners a side, each off the line by so much. */
function dense(count: number, off: number): Ring {
  const ring: [number, number][] = [];
  const corners = [
    [122, 30],
    [122.01, 30],
    [122.01, 30.01],
    [122, 30.01],
  ] as const;
  corners.forEach(([x, y], side) => {
    const [u, v] = corners[(side + 1) % 4] ?? [x, y];
    for (let i = 0; i < count; i++) {
      const t = i / count;
      const shake = i === 0 ? 0 : off * (i % 2 === 0 ? 1 : -1);
      ring.push([x + t * (u - x) + shake * (v - y) * 100, y + t * (v - y) - shake * (u - x) * 100]);
    }
  });
  return ring;
}

it('a hundred thousand corners on straight lines become the few that turn', () => {
  const before = packPolygons([[dense(25_000, 1e-8)]]);
  const thin = thinOutline(before);
  if (isRefusal(thin)) throw new Error(thin.why);
  expect(thin.coords.length / 2).toBeLessThanOrEqual(8);
  expect(Math.abs(geodesicAreaM2(thin) - geodesicAreaM2(before))).toBeLessThan(100);
});

it('corners that all turn are refused with how many there are', () => {
  const refused = thinOutline(packPolygons([[dense(25_000, 1e-5)]]));
  expect(refused).toMatchObject({ refused: 'too-many-corners' });
  expect(isRefusal(refused) && refused.why).toContain('100,000 个');
});

it('an outline of a usual size is not touched', () => {
  const usual = packPolygons([[dense(MOST_CORNERS / 4, 1e-8)]]);
  expect(thinOutline(usual)).toBe(usual);
});
