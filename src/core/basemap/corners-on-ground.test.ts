import { expect, it } from 'vitest';
import { gcj02FromWgs84 } from '../geo/shift-datum';
import type { Corners } from './basemap-source';
import { cornersOnGround } from './corners-on-ground';

const square: Corners = [
  [122.1, 30.05],
  [122.15, 30.05],
  [122.15, 30],
  [122.1, 30],
];

it('corners in GCJ-02 are put where they lie on the ground', () => {
  const shifted = square.map(gcj02FromWgs84) as unknown as Corners;
  const image = { id: 'a', kind: 'image', name: '', attribution: '', corners: shifted } as const;
  const found = cornersOnGround({ ...image, datum: 'gcj02' });
  found.forEach(([lon, lat], i) => {
    expect(lon).toBeCloseTo(square[i]?.[0] as number, 9);
    expect(lat).toBeCloseTo(square[i]?.[1] as number, 9);
  });
  expect(cornersOnGround({ ...image, datum: 'cgcs2000' })).toBe(shifted);
});
