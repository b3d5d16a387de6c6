import type { LedgerRules } from '../../core/target/ledger-rules';
import type { Workspace } from '../../core/workspace';
import type { OpenBlock, Selection } from '../session';
import type { CreditSubject } from './credit-draft';

/** Something on the screen that a credit can be entered for. */
export interface SubjectOption {
  readonly key: string;
  readonly label: string;
  readonly subjects: readonly CreditSubject[];
}

export interface AtHand {
  readonly selection: Selection | null;
  readonly block: OpenBlock | null;
  /** Parcels inside the outline drawn on the map; null while none is drawn. */
  readonly picked: readonly string[] | null;
}

/** More at once is no single decision any more. */
const MOST_PICKED = 500;

/** What is selected, circled or open, as far as the target can count it: land is credited parcel by parcel. */
export function subjectsAtHand(
  { tables }: Workspace,
  kind: LedgerRules['kind'],
  { selection, block, picked }: AtHand,
): readonly SubjectOption[] {
  const options: SubjectOption[] = [];
  const parcels = (ids: readonly string[]) => ids.map((id) => ({ table: 'parcels' as const, id }));
  if (selection?.table === 'parcels') {
    const name = tables.parcels.get(selection.id)?.name;
    if (name !== undefined) {
      options.push({ key: 'parcel', label: `地块“${name}”`, subjects: parcels([selection.id]) });
    }
  }
  if (selection?.table === 'enterprises') {
    const name = tables.enterprises.get(selection.id)?.name ?? '';
    const land = [...tables.occupancies.values()].filter(
      ({ enterpriseId }) => enterpriseId === selection.id,
    );
    const ids = [...new Set(land.map(({ parcelId }) => parcelId))];
    if (kind !== 'land') {
      const subjects = [{ table: 'enterprises' as const, id: selection.id }];
      options.push({ key: 'firm', label: `企业“${name}”`, subjects });
    } else if (ids.length > 0) {
      const label = `企业“${name}”的用地 ${ids.length} 宗`;
      options.push({ key: 'land-of-firm', label, subjects: parcels(ids) });
    }
  }
  if (picked && picked.length > 0 && picked.length <= MOST_PICKED) {
    options.push({
      key: 'picked',
      label: `圈出的 ${picked.length} 宗地块`,
      subjects: parcels(picked),
    });
  }
  const opened = block && tables.blocks.get(block.id);
  if (opened && kind !== 'land') {
    const subjects = [{ table: 'blocks' as const, id: opened.id }];
    options.push({ key: 'block', label: `区块“${opened.name}”`, subjects });
  }
  if (kind !== 'land') options.push({ key: 'none', label: '不对应档案', subjects: [] });
  return options;
}
