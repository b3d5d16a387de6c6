import { expect, it } from 'vitest';
import { AUTHALIC_R2, B2, E2, SEMI_MAJOR_M, zoneAreaM2 } from './ellipsoid';

it('is GRS 80', () => {
  expect(E2).toBeCloseTo(0.0066943800229, 13);
  expect(Math.sqrt(B2)).toBeCloseTo(6356752.3141, 4);
  expect(SEMI_MAJOR_M).toBe(6378137);
});

it('has the authalic radius of the handbooks', () => {
  expect(Math.sqrt(AUTHALIC_R2)).toBeCloseTo(6371007.181, 3);
});

it('gives the zone area of the closed form to the last digits', () => {
  const e = Math.sqrt(E2);
  for (const s of [0.01, 0.3, 0.5, 0.8, 1]) {
    const closed = (B2 / 2) * (s / (1 - E2 * s * s) + Math.atanh(e * s) / e);
    expect(Math.abs(zoneAreaM2(s) / closed - 1)).toBeLessThan(2e-14);
  }
});
