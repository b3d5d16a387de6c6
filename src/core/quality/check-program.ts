import type { MissingFact } from '../list/missing-facts';
import { missingLine } from '../list/missing-words';
import { UNDETERMINED } from '../list/verdict';
import type { Workspace } from '../workspace';
import { draftAbout, type FindingDraft } from './finding-draft';
import { printedFaults } from './printed-faults';
import type { JudgedList, ProgramToCheck } from './program-to-check';
import { isStale, type StaleFact, staleFacts, staleFaults } from './stale-faults';
import { unitFaults } from './unit-faults';

/** Rows between two breaths; to explain a verdict is to judge it again. */
const STEP = 32;

/** What the chosen program lacks: facts its rules ask for, years, units, and what its printed tables say otherwise. */
export function* checkProgram(
  { tables }: Workspace,
  program: ProgramToCheck,
): Generator<void, FindingDraft[], void> {
  const { pack, year, lists } = program;
  const stale = staleFacts(tables.enterprises, program);
  yield;
  const drafts = [
    ...staleFaults(stale, program),
    ...unitFaults(tables, program),
    ...lists.flatMap((list) => printedFaults(list, program)),
  ];
  yield;
  const waiting = new Map<string, Waiting>();
  for (const list of lists) yield* collectWaiting(waiting, list, stale);
  for (const { table, id, parts } of waiting.values()) {
    const told = parts.map(({ name, missing }) => `“${name}”${missingLine(missing)}`).join('。');
    const why = `按${pack.shortTitle} ${year} 年度判定为待核实：${told}。`;
    drafts.push(
      draftAbout(table, id, { rule: 'program.missing', severity: 'notice', place: null, why }),
    );
  }
  return drafts;
}

interface Waiting {
  readonly table: 'enterprises' | 'parcels';
  readonly id: string;
  readonly parts: { readonly name: string; readonly missing: readonly MissingFact[] }[];
}

/** What nobody has for a year is told once for all, and not again of everybody. */
function* collectWaiting(
  waiting: Map<string, Waiting>,
  { kind, table, ids, listing, explain }: JudgedList,
  stale: readonly StaleFact[],
): Generator<void, void, void> {
  if (table === 'blocks' || kind.basis !== 'rule') return;
  let asked = 0;
  for (let row = 0; row < listing.length; row++) {
    if (listing[row] !== UNDETERMINED) continue;
    if (++asked % STEP === 0) yield;
    const id = ids[row] as string;
    const { missing } = explain(row);
    const own = missing.filter((fact) => !isStale(fact, stale));
    if (own.length === 0 && missing.length > 0) continue;
    const one: Waiting = waiting.get(`${table} ${id}`) ?? { table, id, parts: [] };
    one.parts.push({ name: kind.name, missing: own });
    waiting.set(`${table} ${id}`, one);
  }
}
