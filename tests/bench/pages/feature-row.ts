import type { Change } from '../../../src/core/change/change';
import { compareIds } from '../../../src/core/id';
import type { Parcel, Shape } from '../../../src/core/parcel/parcel';

/** A parcel the usual way: one row of GeoJSON, all attributes side by side. */
export interface FeatureRow {
  readonly id: string;
  readonly type: 'Feature';
  readonly geometry: { readonly type: 'Polygon'; readonly coordinates: number[][][] };
  readonly properties: Readonly<Record<string, string | number | boolean | null>>;
}

export function featureRow(parcel: Parcel, shape: Shape): FeatureRow {
  const { id, reportingUnits, facts, ...own } = parcel;
  const properties: Record<string, string | number | boolean | null> = { ...own };
  for (const [program, unit] of Object.entries(reportingUnits))
    properties[`unit-${program}`] = unit;
  for (const { field, value, asOf } of facts) {
    properties[field] = value;
    properties[`${field}AsOf`] = asOf;
  }
  const coordinates = [closedRing(shape.geometry.coords)];
  return { id, type: 'Feature', geometry: { type: 'Polygon', coordinates }, properties };
}

/** The rows a list of additions amounts to, as stored by its event: every version carries `rev`. */
export function featureRows(changes: readonly Change[], rev: number): FeatureRow[] {
  const shapes = new Map<string, Shape>();
  for (const { table, after } of changes) {
    if (table === 'shapes' && after) shapes.set(after.id, after as Shape);
  }
  return changes.flatMap(({ table, id, after }) =>
    table === 'parcels' && after
      ? [featureRow({ ...(after as Parcel), rev }, shapes.get(id) as Shape)]
      : [],
  );
}

/** Equal digests are equal contents, to the last bit of every number. */
export function digestOf(rows: readonly FeatureRow[]): string {
  const sorted = [...rows].sort((a, b) => compareIds(a.id, b.id));
  let hash = 0x811c9dc5;
  for (const row of sorted) {
    const text = JSON.stringify(row);
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return `${rows.length}:${(hash >>> 0).toString(16)}`;
}

function closedRing(coords: Float64Array): number[][] {
  const ring: number[][] = [];
  for (let i = 0; i < coords.length; i += 2)
    ring.push([coords[i] as number, coords[i + 1] as number]);
  return [...ring, [...(ring[0] as number[])]];
}
