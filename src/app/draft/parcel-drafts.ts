import type { Geometry } from '../../core/geo/geometry';
import { type Refusal, refuse } from '../../core/refusal';
import { useAnalysis } from '../analysis';
import { keptParcels } from '../blocks/start-from';
import { showPanel } from '../session';
import { useWorkspace } from '../workspace-store';
import { mergedOutline } from './apply-gesture';
import { beginDraft, type DraftPurpose, panelOfDraft, withStanding } from './draft';
import { beginWith, endDraft, startDraft, useDraft } from './draft-store';

/** Draws a parcel that is not there yet. */
export function startNewParcel(): void {
  startDraft({ kind: 'new-parcel' }, null);
  bringPanel();
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
  bringPanel();
}

/** Makes one parcel of what was picked by box or lasso and passes the filter. */
export function startPickedMerge(): void {
  startParcelMerge(keptParcels(useAnalysis.getState()) ?? []);
}

function startOf(purpose: DraftPurpose, id: string): Refusal | null {
  const geometry: Geometry | undefined = useWorkspace.getState().ws.tables.shapes.get(id)?.geometry;
  if (!geometry) {
    return refuse('no-shape', '这宗地块没有图形。', '请先导入图形，或新增地块后补填资料。');
  }
  startDraft(purpose, geometry);
  bringPanel();
  return null;
}

/** Where there is room for one it comes before the sheet, whatever was asked for last. */
function bringPanel(): void {
  showPanel('map');
  showPanel('parcel');
}

/** Saved or given up: back to the block that was being drawn, if there is one. */
export function endParcelDraft(): void {
  endDraft();
  const { draft } = useDraft.getState();
  if (draft) showPanel(panelOfDraft(draft));
  else showPanel('map');
}
