import type { ListHead, ListRow } from '../../core/export/list-export';
import { edgeWords } from '../../core/list/edge-words';
import type { ListEdge } from '../../core/list/list-edge';
import { departmentsOf, factsMissing } from '../../core/list/missing-words';
import { EXEMPT, listings, NOT_LISTED, tracks, UNDETERMINED } from '../../core/list/verdict';
import { muFromM2, roundTo } from '../../core/quantity';
import { YES } from '../../core/rules/condition';
import type { Workspace } from '../../core/workspace';
import type { ListStanding } from '../verdicts/verdicts';
import type { InScope } from './rows-in-scope';

/** Every figure there is lies within so many per cent of its edge. */
const ALL = 1e12;

type Tables = Pick<Workspace['tables'], 'parcels' | 'enterprises' | 'blocks'>;

export function listHead({ table, edge, edges, blocks }: ListStanding): ListHead {
  const turnsOn = edge ?? edges[0] ?? null;
  return {
    table,
    firmList: blocks?.firmList ?? null,
    figure: turnsOn && {
      label: turnsOn.label,
      unit: turnsOn.unit,
      isTax: turnsOn.fact === 'taxPerMu',
    },
  };
}

/** Rows that stand on the list, exempted and open ones too; who is not listed does not stand on it. */
export function rowsOnList({ listing, ids, table }: ListStanding, { holds }: InScope): number[] {
  const rows: number[] = [];
  for (const [row, stands] of listing.entries()) {
    if (stands !== NOT_LISTED && holds(table, ids[row] as string)) rows.push(row);
  }
  return rows;
}

/** What is written of each, worked out when it is its turn. */
export function* listRows(
  standing: ListStanding,
  rows: readonly number[],
  tables: Tables,
): Generator<ListRow> {
  const edgeOf = edgeFinder(standing);
  for (const row of rows) yield listRow(standing, row, edgeOf(row), tables);
}

function listRow(
  standing: ListStanding,
  row: number,
  edge: ListEdge | null,
  tables: Tables,
): ListRow {
  const { ids, listing, computed, track, values, areasM2, kind } = standing;
  const id = ids[row] as string;
  const stands = listing[row] as number;
  const asked = stands === UNDETERMINED || stands === EXEMPT ? standing.explain(row) : null;
  const missing = stands === UNDETERMINED ? (asked?.missing ?? []) : [];
  const exempted = asked?.steps.find(
    ({ role, node }) => role === 'exemption' && node.answer === YES,
  );
  const clause = (stands === EXEMPT && exempted?.clause) || kind.clause;
  const bits = computed.categories[row] as number;
  const decision = standing.decisions.get(row);
  const [value, m2] = [values[row] as number, areasM2[row] as number];
  return {
    id,
    ...toldOf(standing, row, tables),
    unit: standing.units[row] ?? '',
    listing: listings[stands] ?? '',
    computed: listings[computed.listing[row] as number] ?? '',
    track: tracks[track[row] as number] ?? '',
    categories: kind.categories
      .filter((_, bit) => (bits & (1 << bit)) !== 0)
      .map(({ name }) => name)
      .join('、'),
    value: Number.isFinite(value) ? roundTo(value, 6) : null,
    threshold: edge ? edgeWords(edge) : '',
    dataYear: edge?.dataYear ?? null,
    clause: clause.at,
    quote: clause.quote,
    areaMu: Number.isFinite(m2) ? roundTo(muFromM2(m2), 2) : null,
    missing: factsMissing(missing),
    departments: departmentsOf(missing),
    decision: decision ? { why: decision.why, by: decision.by } : null,
    block: blockOf(standing, row),
  };
}

function blockOf({ blocks }: ListStanding, row: number): ListRow['block'] {
  if (!blocks) return null;
  const occupied = blocks.occupiedM2[row] ?? null;
  return {
    occupiedMu: occupied === null ? null : roundTo(muFromM2(occupied), 2),
    firms: blocks.firms[row] ?? null,
    listedFirms: blocks.listedFirms[row] ?? null,
    drawnFrom: blocks.drawnFrom[row] ?? null,
  };
}

function toldOf(
  { table, ids, sectors }: ListStanding,
  row: number,
  { parcels, enterprises, blocks }: Tables,
): Pick<ListRow, 'name' | 'code' | 'sector'> {
  const id = ids[row] as string;
  if (table === 'parcels') {
    const { name = '', code = '', landUse = '' } = parcels.get(id) ?? {};
    return { name, code, sector: landUse };
  }
  if (table === 'blocks') return { name: blocks.get(id)?.name ?? '', code: '', sector: '' };
  const { name = '', uscc = '' } = enterprises.get(id) ?? {};
  return { name, code: uscc, sector: sectors[row] ?? '' };
}

/** A place may have an edge of its own; it goes before that of everywhere. */
function edgeFinder(standing: ListStanding): (row: number) => ListEdge | null {
  if (!standing.edges.some(({ scope }) => scope !== null)) return () => standing.edge;
  const own = new Map(standing.near(ALL).map(({ row, edge }) => [row, edge]));
  return (row) => own.get(row) ?? standing.edge;
}
