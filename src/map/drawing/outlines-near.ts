import type { DraftPurpose } from '../../app/draft/draft';
import { useWorkspace } from '../../app/workspace-store';
import { geometryOf } from '../../core/block/block-as-of';
import { type Box, boxesMeet, boxOf } from '../../core/geo/box';
import type { Geometry } from '../../core/geo/geometry';
import type { ParcelRows } from '../parcel-rows';

const boxes = new WeakMap<Geometry, Box | null>();

/** What a corner may be set on: parcels, borders of units, the blocks as they stand; not the outline being changed. */
export function outlinesNear(rows: ParcelRows, box: Box, purpose: DraftPurpose | null): Geometry[] {
  const { borders, blocks } = useWorkspace.getState().ws.tables;
  const own = purpose && 'id' in purpose ? purpose.id : null;
  const found = rows
    .shapesIn(box)
    .filter(({ id }) => id !== own)
    .map(({ geometry }) => geometry);
  for (const { geometry } of borders.values()) if (meets(geometry, box)) found.push(geometry);
  for (const { id, outlines } of blocks.values()) {
    const newest = outlines.at(-1);
    if (!newest || id === own) continue;
    const geometry = geometryOf(newest);
    if (meets(geometry, box)) found.push(geometry);
  }
  return found;
}

function meets(geometry: Geometry, box: Box): boolean {
  const known = boxes.get(geometry);
  const own = known === undefined ? boxOf(geometry) : known;
  if (known === undefined) boxes.set(geometry, own);
  return own !== null && boxesMeet(own, box);
}
