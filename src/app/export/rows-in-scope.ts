import type { Enterprise } from '../../core/enterprise/enterprise';
import type { Parcel } from '../../core/parcel/parcel';
import type { Workspace } from '../../core/workspace';
import type { Selection } from '../session';
import type { ExportChoice } from './export-choice';

interface Shown {
  /** Parcels in the order of `kept`. */
  readonly ids: readonly string[];
  /** Null keeps all. */
  readonly kept: Uint8Array | null;
  readonly selection: Selection | null;
}

type Tables = Pick<Workspace['tables'], 'parcels' | 'enterprises' | 'occupancies'>;

export function parcelsInScope(
  { scope }: Pick<ExportChoice, 'scope'>,
  { parcels }: Tables,
  { ids, kept, selection }: Shown,
): Parcel[] {
  if (scope === 'selected') {
    const one = selection?.table === 'parcels' ? parcels.get(selection.id) : undefined;
    return one ? [one] : [];
  }
  if (scope === 'all' || !kept) return [...parcels.values()];
  return ids.flatMap((id, row) => {
    const one = kept[row] === 1 ? parcels.get(id) : undefined;
    return one ? [one] : [];
  });
}

/** The filter of the map is the filter of the firms too: those that use land it keeps. */
export function firmsInScope(
  { scope }: Pick<ExportChoice, 'scope'>,
  tables: Tables,
  shown: Shown,
): Enterprise[] {
  const { enterprises, occupancies } = tables;
  const { kept, selection } = shown;
  if (scope === 'selected') {
    const one = selection?.table === 'enterprises' ? enterprises.get(selection.id) : undefined;
    return one ? [one] : [];
  }
  if (scope === 'all' || !kept) return [...enterprises.values()];
  const land = new Set(parcelsInScope({ scope }, tables, shown).map(({ id }) => id));
  const there = new Set<string>();
  for (const { parcelId, enterpriseId } of occupancies.values()) {
    if (land.has(parcelId)) there.add(enterpriseId);
  }
  return [...enterprises.values()].filter(({ id }) => there.has(id));
}
