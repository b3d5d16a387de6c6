import { geodesicAreaM2 } from '../../core/geo/geodesic-area';
import type { Shape } from '../../core/parcel/parcel';

const known = new WeakMap<Shape, number>();

/** The geodesic area of an outline, worked out once for as long as the outline stands. */
export function areaOfShapeM2(shape: Shape | undefined): number | null {
  if (!shape) return null;
  const before = known.get(shape);
  if (before !== undefined) return before;
  const m2 = geodesicAreaM2(shape.geometry);
  known.set(shape, m2);
  return m2;
}
