import type { Block } from '../../core/block/block';
import { membersOf } from '../../core/block/members-of';
import type { Enterprise } from '../../core/enterprise/enterprise';
import type { Occupancy } from '../../core/enterprise/occupancy';
import type { Finding } from '../../core/finding/finding';
import type { Parcel } from '../../core/parcel/parcel';
import type { Workspace } from '../../core/workspace';
import type { OpenBlock, Selection } from '../session';
import type { SubjectTable } from '../verdicts/verdicts';
import type { ExportScope } from './export-choice';

interface Shown {
  /** Parcels in the order of `kept`. */
  readonly ids: readonly string[];
  /** Null keeps all. */
  readonly kept: Uint8Array | null;
  readonly selection: Selection | null;
  /** The block that is open. */
  readonly block: OpenBlock | null;
  /** The day whose boundaries tell which land a block holds. */
  readonly day: string;
}

type Tables = Pick<
  Workspace['tables'],
  'parcels' | 'shapes' | 'enterprises' | 'occupancies' | 'findings' | 'blocks'
>;

/** The records a scope holds, table by table. */
export interface InScope {
  readonly parcels: readonly Parcel[];
  readonly firms: readonly Enterprise[];
  readonly occupancies: readonly Occupancy[];
  readonly findings: readonly Finding[];
  readonly blocks: readonly Block[];
  holds(table: SubjectTable, id: string): boolean;
}

/**
 * The filter of the map is the filter of all: of land it keeps, of firms that use it, of
 * blocks that hold it, and of what is said of either.
 */
export function inScope(scope: ExportScope, tables: Tables, shown: Shown): InScope {
  const { kept } = shown;
  if (scope === 'selected') return selected(tables, shown);
  if (scope === 'all' || !kept) return everything(tables);
  const land = keptLand(shown);
  const firms = new Set<string>();
  const occupancies: Occupancy[] = [];
  for (const use of tables.occupancies.values()) {
    if (!land.has(use.parcelId)) continue;
    firms.add(use.enterpriseId);
    occupancies.push(use);
  }
  const { blocks, shapes } = tables;
  const isHeld = (block: Block | undefined) =>
    block !== undefined &&
    membersOf(block, shown.day, shapes).some(({ parcelId }) => land.has(parcelId));
  const holds: InScope['holds'] = (table, id) =>
    table === 'blocks' ? isHeld(blocks.get(id)) : (table === 'parcels' ? land : firms).has(id);
  return { ...held(tables, holds), occupancies };
}

function everything({ parcels, enterprises, occupancies, findings, blocks }: Tables): InScope {
  return {
    parcels: [...parcels.values()],
    firms: [...enterprises.values()],
    occupancies: [...occupancies.values()],
    findings: [...findings.values()],
    blocks: [...blocks.values()],
    holds: () => true,
  };
}

function selected(tables: Tables, { selection, block }: Shown): InScope {
  const holds: InScope['holds'] = (table, id) =>
    table === 'blocks' ? block?.id === id : selection?.table === table && selection.id === id;
  const occupancies = [...tables.occupancies.values()].filter(
    ({ parcelId, enterpriseId }) =>
      holds('parcels', parcelId) || holds('enterprises', enterpriseId),
  );
  return { ...held(tables, holds), occupancies };
}

function held(
  { parcels, enterprises, findings, blocks }: Tables,
  holds: InScope['holds'],
): Omit<InScope, 'occupancies'> {
  return {
    parcels: [...parcels.values()].filter(({ id }) => holds('parcels', id)),
    firms: [...enterprises.values()].filter(({ id }) => holds('enterprises', id)),
    findings: [...findings.values()].filter(
      ({ subject }) => subject !== null && holds(subject.table, subject.id),
    ),
    blocks: [...blocks.values()].filter(({ id }) => holds('blocks', id)),
    holds,
  };
}

function keptLand({ ids, kept }: Shown): ReadonlySet<string> {
  return new Set(ids.filter((_, row) => kept?.[row] === 1));
}
