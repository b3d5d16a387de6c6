import type { Area } from '../area';
import { boxesMeet, boxOf } from '../box';
import { geodesicAreaM2 } from '../geodesic-area';
import type { Geometry } from '../geometry';
import { intersectGeometries } from './overlay';

/** How much land two shapes share, m², on the ellipsoid. Most pairs are told apart by their boxes alone. */
export function overlapAreaM2(a: Geometry, b: Geometry): number {
  const boxA = boxOf(a);
  const boxB = boxOf(b);
  if (!boxA || !boxB || !boxesMeet(boxA, boxB)) return 0;
  return geodesicAreaM2(intersectGeometries(a, b));
}

/** The same with its label (A14). */
export function overlapArea(a: Geometry, b: Geometry): Area {
  return { m2: overlapAreaM2(a, b), method: 'geodesic' };
}
