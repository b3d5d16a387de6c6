import { boxesMeet, boxOf } from '../../core/geo/box';
import { type CornerEdit, followEdits } from '../../core/geo/corner-edit';
import type { Geometry } from '../../core/geo/geometry';
import type { Shape } from '../../core/parcel/parcel';

export interface NeighbourAlong {
  readonly id: string;
  readonly seenRev: number;
  readonly geometry: Geometry;
}

/** Neighbours that share a corner or an edge that was moved, as they would be with it. */
export function neighboursAlong(
  shapes: ReadonlyMap<string, Pick<Shape, 'id' | 'rev' | 'geometry'>>,
  own: string,
  shape: Geometry | null,
  edits: readonly CornerEdit[],
): NeighbourAlong[] {
  const before = shapes.get(own)?.geometry;
  const box = before && boxOf(before);
  if (!box || !shape || edits.length === 0) return [];
  const found: NeighbourAlong[] = [];
  for (const { id, rev, geometry } of shapes.values()) {
    const other = id === own ? null : boxOf(geometry);
    if (!other || !boxesMeet(other, box)) continue;
    const next = followEdits(geometry, edits);
    if (next !== geometry) found.push({ id, seenRev: rev, geometry: next });
  }
  return found;
}
