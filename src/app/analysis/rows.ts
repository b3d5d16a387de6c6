import { geodesicAreaM2 } from '../../core/geo/geodesic-area';
import type { Geometry } from '../../core/geo/geometry';
import type { Parcel, Shape } from '../../core/parcel/parcel';
import { eachRow, remembered, type Steps } from './steps';

/** All parcels in drawing order. Whatever is told by row is told in this order. */
export interface Rows {
  readonly ids: readonly string[];
  readonly rows: ReadonlyMap<string, number>;
}

const known = new WeakMap<Geometry, number | null>();

/**
 * The area of an outline on the ellipsoid, worked out once for as long as the outline stands. Null where it encloses
 * nothing or cannot be read: that land has no outline yet, and a finding says why.
 */
export function areaOfShapeM2(shape: Shape | undefined): number | null {
  if (!shape) return null;
  const before = known.get(shape.geometry);
  if (before !== undefined) return before;
  const m2 = geodesicAreaM2(shape.geometry);
  const area = m2 > 0 ? m2 : null;
  known.set(shape.geometry, area);
  return area;
}

/** The order of the parcels; the very same one while none came or went. */
export function createRows(): (parcels: ReadonlyMap<string, Parcel>) => Rows {
  let last: Rows = { ids: [], rows: new Map() };
  let lastParcels: ReadonlyMap<string, Parcel> | null = null;
  return (parcels) => {
    if (parcels !== lastParcels && !sameKeys(last.ids, parcels)) {
      const ids = [...parcels.keys()];
      last = { ids, rows: new Map(ids.map((id, row) => [id, row])) };
    }
    lastParcels = parcels;
    return last;
  };
}

function sameKeys(ids: readonly string[], parcels: ReadonlyMap<string, Parcel>): boolean {
  if (ids.length !== parcels.size) return false;
  let row = 0;
  for (const id of parcels.keys()) if (ids[row++] !== id) return false;
  return true;
}

export const areasOfRows = () =>
  remembered(function* measure(
    ids: readonly string[],
    shapes: ReadonlyMap<string, Shape>,
  ): Steps<Float64Array> {
    const areas = new Float64Array(ids.length);
    yield* eachRow(ids.length, (row) => {
      areas[row] = areaOfShapeM2(shapes.get(ids[row] as string)) ?? Number.NaN;
    });
    return areas;
  });
