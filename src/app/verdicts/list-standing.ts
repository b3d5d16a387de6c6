import type { Decision } from '../../core/decision/decision';
import type { Assessment } from '../../core/list/assess-program';
import { edgeRows } from '../../core/list/edge-rows';
import { explainVerdict } from '../../core/list/explain-verdict';
import { edgesOf, valuesAt } from '../../core/list/list-edge';
import { LISTED, type ListVerdicts, listings, tracks } from '../../core/list/verdict';
import type { ListKind } from '../../core/program/schema/rule-schema';
import { evaluate } from '../../core/rules/evaluate';
import type { Ties } from '../../core/rules/firms-on-land';
import type { Subjects } from '../../core/rules/subjects';
import type { BlockAnswers, WorkspaceReader } from '../../core/rules/workspace-reader';
import { eachRow, type Steps } from '../analysis/steps';
import type { ListStanding } from './verdicts';

/** Everybody who can be judged, as rules see them. */
export interface Readers {
  readonly firms: WorkspaceReader;
  readonly land: WorkspaceReader;
  readonly ties: Ties;
  readonly blocks: BlockAnswers;
  readonly firmsTold: Told;
  readonly landTold: Told;
  readonly firmSubjects: Subjects;
  readonly landSubjects: Subjects;
}

/** What is told of every subject beside its verdict; the same on every list. */
export type Told = Pick<ListStanding, 'units' | 'sectors' | 'areasM2'>;

export function* toldOf(reader: WorkspaceReader): Steps<Told> {
  const units: string[] = new Array(reader.count);
  const sectors: string[] = new Array(reader.count);
  const areasM2 = new Float64Array(reader.count);
  yield* eachRow(reader.count, (row) => {
    units[row] = reader.unitOf(row) ?? '';
    sectors[row] = reader.sectorOf(row) ?? '';
    areasM2[row] = reader.areaM2(row);
  });
  return { units, sectors, areasM2 };
}

const ALONE = tracks.indexOf('单独考核');

/** One list with all that is told beside it; what a person decided goes before the rule, which stays to be seen. */
export function listStanding(
  kind: ListKind,
  year: number,
  { ids, count }: WorkspaceReader,
  told: Told,
  assessment: Assessment,
  decided: ReadonlyMap<string, Decision>,
): ListStanding {
  const subjects = assessment.subjectsOf(kind);
  const context = assessment.contextOf(kind);
  const computed = assessment.verdicts.get(kind.id) ?? nobody(kind.id, year, count);
  const rowOf = rowsById(ids);
  const [listing, track] = [computed.listing.slice(), computed.track.slice()];
  const decisions = new Map<number, Decision>();
  for (const [id, decision] of decided) {
    const row = rowOf.get(id);
    if (row === undefined) continue;
    decisions.set(row, decision);
    listing[row] = listings.indexOf(decision.listing);
    track[row] = listing[row] === LISTED ? (track[row] as number) || ALONE : 0;
  }
  const edges = subjects && kind.basis === 'rule' ? edgesOf(kind, context) : [];
  const figures = subjects ? edges.map((edge) => valuesAt(edge, subjects)) : [];
  return {
    kind,
    table: kind.subject === 'parcel' ? 'parcels' : 'enterprises',
    ids,
    rowOf,
    computed,
    listing,
    track,
    decisions,
    ...told,
    values: firstKnown(figures, count),
    edges,
    edge: edges.find(({ scope }) => scope === null) ?? null,
    near: (percent) => {
      const scope = kind.scope && subjects ? evaluate(kind.scope, subjects, context) : null;
      return edgeRows(edges, figures, percent, scope);
    },
    explain: (row) => {
      if (!subjects) throw new Error('nobody is a subject of this list');
      return explainVerdict(kind, subjects, row, context);
    },
    blocks: null,
  };
}

function nobody(list: string, year: number, count: number): ListVerdicts {
  return {
    list,
    year,
    listing: new Uint8Array(count),
    track: new Uint8Array(count),
    categories: new Uint32Array(count),
  };
}

const known = new WeakMap<readonly string[], ReadonlyMap<string, number>>();

function rowsById(ids: readonly string[]): ReadonlyMap<string, number> {
  const rows = known.get(ids) ?? new Map(ids.map((id, row) => [id, row]));
  known.set(ids, rows);
  return rows;
}

/** The figure by the edge of the place, else by that of everywhere. */
function firstKnown(figures: readonly Float64Array[], count: number): Float64Array {
  const values = new Float64Array(count).fill(Number.NaN);
  for (const column of figures) {
    for (let row = 0; row < count; row++) {
      if (Number.isNaN(values[row])) values[row] = column[row] as number;
    }
  }
  return values;
}
