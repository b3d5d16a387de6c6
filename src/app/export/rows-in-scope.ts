import type { Enterprise } from '../../core/enterprise/enterprise';
import type { Occupancy } from '../../core/enterprise/occupancy';
import type { Finding } from '../../core/finding/finding';
import type { Parcel } from '../../core/parcel/parcel';
import type { Workspace } from '../../core/workspace';
import type { Selection } from '../session';
import type { ExportScope } from './export-choice';

interface Shown {
  /** Parcels in the order of `kept`. */
  readonly ids: readonly string[];
  /** Null keeps all. */
  readonly kept: Uint8Array | null;
  readonly selection: Selection | null;
}

type Tables = Pick<Workspace['tables'], 'parcels' | 'enterprises' | 'occupancies' | 'findings'>;

/** The records a scope holds, table by table. */
export interface InScope {
  readonly parcels: readonly Parcel[];
  readonly firms: readonly Enterprise[];
  readonly occupancies: readonly Occupancy[];
  readonly findings: readonly Finding[];
  holds(table: 'parcels' | 'enterprises', id: string): boolean;
}

/** The filter of the map is the filter of all: of land it keeps, of firms that use it, and of what is said of either. */
export function inScope(scope: ExportScope, tables: Tables, shown: Shown): InScope {
  const { kept, selection } = shown;
  if (scope === 'selected') return selected(tables, selection);
  if (scope === 'all' || !kept) return everything(tables);
  const land = keptLand(shown);
  const firms = new Set<string>();
  const occupancies: Occupancy[] = [];
  for (const use of tables.occupancies.values()) {
    if (!land.has(use.parcelId)) continue;
    firms.add(use.enterpriseId);
    occupancies.push(use);
  }
  const holds: InScope['holds'] = (table, id) =>
    table === 'parcels' ? land.has(id) : firms.has(id);
  return { ...held(tables, holds), occupancies };
}

function everything({ parcels, enterprises, occupancies, findings }: Tables): InScope {
  return {
    parcels: [...parcels.values()],
    firms: [...enterprises.values()],
    occupancies: [...occupancies.values()],
    findings: [...findings.values()],
    holds: () => true,
  };
}

function selected(tables: Tables, selection: Selection | null): InScope {
  const holds: InScope['holds'] = (table, id) => selection?.table === table && selection.id === id;
  const occupancies = [...tables.occupancies.values()].filter(
    ({ parcelId, enterpriseId }) =>
      holds('parcels', parcelId) || holds('enterprises', enterpriseId),
  );
  return { ...held(tables, holds), occupancies };
}

function held(
  { parcels, enterprises, findings }: Tables,
  holds: InScope['holds'],
): Omit<InScope, 'occupancies'> {
  return {
    parcels: [...parcels.values()].filter(({ id }) => holds('parcels', id)),
    firms: [...enterprises.values()].filter(({ id }) => holds('enterprises', id)),
    findings: [...findings.values()].filter(
      ({ subject }) => subject !== null && holds(subject.table, subject.id),
    ),
    holds,
  };
}

function keptLand({ ids, kept }: Shown): ReadonlySet<string> {
  return new Set(ids.filter((_, row) => kept?.[row] === 1));
}
