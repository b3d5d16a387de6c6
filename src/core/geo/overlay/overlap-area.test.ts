import { expect, it } from 'vitest';
import { geodesicAreaM2 } from '../geodesic-area';
import { packPolygons, type Ring } from '../geometry';
import { overlapArea, overlapAreaM2 } from './overlap-area';

function box(lon: number, width: number): Ring {
  return [
    [lon, 30],
    [lon + width, 30],
    [lon + width, 30.01],
    [lon, 30.01],
  ];
}

it('A14 is the geodesic area of the shared land, and says so', () => {
  const shared = geodesicAreaM2(packPolygons([[box(122.004, 0.006)]]));
  const area = overlapArea(packPolygons([[box(122, 0.01)]]), packPolygons([[box(122.004, 0.01)]]));
  expect(area.method).toBe('geodesic');
  // The corners of the shared part lie on the parallel of the input, those of the overlay on its geodesic.
  expect(Math.abs(area.m2 - shared)).toBeLessThan(shared * 1e-4);
});

it('is nothing apart, and nothing of nothing', () => {
  expect(overlapAreaM2(packPolygons([[box(122, 0.01)]]), packPolygons([[box(122.02, 0.01)]]))).toBe(
    0,
  );
  expect(overlapAreaM2(packPolygons([]), packPolygons([[box(122, 1)]]))).toBe(0);
});
