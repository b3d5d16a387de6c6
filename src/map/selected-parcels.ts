import type { Selection } from '../app/session';
import { type Box, boxOf, joinBoxes } from '../core/geo/box';
import type { Workspace } from '../core/workspace';

/** The parcels a selection lights up: the parcel itself, or all the land an enterprise uses. */
export function selectedParcels(ws: Workspace, selection: Selection | null): string[] {
  if (!selection) return [];
  if (selection.table === 'parcels') return [selection.id];
  const used = new Set<string>();
  for (const { enterpriseId, parcelId } of ws.tables.occupancies.values()) {
    if (enterpriseId === selection.id) used.add(parcelId);
  }
  return [...used];
}

/** Around the outlines of these parcels; null when none of them is drawn. */
export function boxOfParcels(
  ids: readonly string[],
  { tables: { shapes } }: Workspace,
): Box | null {
  const outlines = ids.flatMap((id) => shapes.get(id)?.geometry ?? []);
  return joinBoxes(outlines.flatMap((outline) => boxOf(outline) ?? []));
}
