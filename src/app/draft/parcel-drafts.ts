import type { Geometry } from '../../core/geo/geometry';
import { type Refusal, refuse } from '../../core/refusal';
import { select } from '../session';
import { useWorkspace } from '../workspace-store';
import { mergedOutline } from './apply-gesture';
import { beginDraft, type DraftPurpose, withStanding } from './draft';
import { beginWith, startDraft } from './draft-store';

/** Draws a parcel that is not there yet. */
export function startNewParcel(): void {
  startDraft({ kind: 'new-parcel' }, null);
}

/** Corrects the boundary of a parcel. */
export function startParcelRedraw(id: string): Refusal | null {
  return startOf({ kind: 'parcel', id }, id);
}

/** Cuts a parcel by lines drawn across it. */
export function startParcelSplit(id: string): Refusal | null {
  return startOf({ kind: 'split-parcel', id }, id);
}

/** Makes one parcel of these and of those that are pointed at next. */
export function startParcelMerge(ids: readonly string[]): void {
  const { shapes } = useWorkspace.getState().ws.tables;
  const chosen = ids.filter((id) => shapes.has(id));
  const draft = beginDraft({ kind: 'merge-parcels' }, mergedOutline(shapes, chosen));
  beginWith({ ...withStanding(draft, { ...draft, chosen }), past: [] });
}

function startOf(purpose: DraftPurpose, id: string): Refusal | null {
  const geometry: Geometry | undefined = useWorkspace.getState().ws.tables.shapes.get(id)?.geometry;
  if (!geometry) {
    return refuse('no-shape', '这宗地块没有图形。', '请先导入图形，或新增地块后补填资料。');
  }
  select({ table: 'parcels', id });
  startDraft(purpose, geometry);
  return null;
}
