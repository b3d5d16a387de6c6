import { expect, it } from 'vitest';
import { packPolygons, type Ring } from '../../geo/geometry';
import { localPlane } from '../land/local-plane';
import { shoreNear, shorePoints } from './along-coast';

const plane = localPlane(122, 30);
/** Land south of a shore that rises to the east at 45°, a vertex every 140 m. */
const shore = Array.from({ length: 41 }, (_, i) => plane.toDegrees([i * 100, i * 100]));
const land = packPolygons([[[...shore, plane.toDegrees([4000, -9000])] as Ring]]);

it('finds the heading of the shore and a place on it', () => {
  const found = shoreNear(shorePoints([land], plane), [2050, 1900]);
  expect(found?.heading).toBe(45);
  expect(found?.at[0]).toBeCloseTo(2000, -2);
});

it('finds none where there is no land', () => {
  expect(shoreNear([], [0, 0])).toBeNull();
});
