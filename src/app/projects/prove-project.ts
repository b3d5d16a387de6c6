import type { Indicators } from '../../core/indicator/indicators';
import { missingLine } from '../../core/list/missing-words';
import type { TraceNode } from '../../core/list/trace-node';
import { UNDETERMINED } from '../../core/list/verdict';
import type { ProgramPack } from '../../core/program/schema/pack-schema';
import type { Clause } from '../../core/program/schema/text-schema';
import type { Project } from '../../core/project/project';
import type { ListProof, Proof } from '../../core/project/strike-off';
import { YES } from '../../core/rules/condition';
import type { Workspace } from '../../core/workspace';
import type { ListStanding, Verdicts } from '../verdicts/verdicts';
import { proveLand } from './prove-land';
import { reboundOfFirm } from './rebound-of-firm';

interface Known {
  /** Judged for the year of the plan. */
  readonly verdicts: Pick<Verdicts, 'program' | 'year' | 'lists'>;
  readonly tables: Workspace['tables'];
  readonly indicators: Pick<Indicators, 'perMuOfEnterprise'>;
  readonly today: string;
}

/** What the lists, the ledger and the document say of a plan that is to be struck off. */
export function proveProject(project: Project, known: Known): Proof {
  const { verdicts, tables, indicators, today } = known;
  const { pack } = verdicts.program;
  const { table, id } = project.subject;
  const unit = project.unitId === null ? '' : (tables.units.get(project.unitId)?.name ?? '');
  const asked = { pack, indicators, unit, thisYear: Number(today.slice(0, 4)) };
  return {
    programId: pack.id,
    year: verdicts.year,
    lists: verdicts.lists.flatMap((list) => (list.table === table ? proveList(list, id) : [])),
    land: table === 'parcels' ? proveLand(pack, tables, id, today) : null,
    acceptance: stateClause(pack, '验收'),
    strikeOff: stateClause(pack, '销号'),
    goal: goalClause(pack),
    rebound: reboundOfFirm(project, asked)?.words ?? '',
  };
}

function stateClause({ states }: ProgramPack, name: string): Clause | null {
  return states.find((state) => state.name === name)?.clause ?? null;
}

/** The sentence by which a block whose goal is met counts. */
function goalClause({ deemings }: ProgramPack): Clause | null {
  const asks = (when: unknown) => JSON.stringify(when ?? '').includes('"blockGoalMet"');
  return deemings.find(({ when }) => asks(when))?.clause ?? null;
}

function proveList(list: ListStanding, id: string): ListProof[] {
  const row = list.rowOf.get(id);
  if (row === undefined || list.kind.basis !== 'rule') return [];
  const { listing, track, steps, missing } = list.explain(row);
  const decided = list.decisions.get(row)?.listing;
  const deemed = steps.find(({ role, node }) => role === 'deeming' && node.answer === YES);
  const pass = steps.find(({ role }) => role === 'pass');
  const waits = list.listing[row] === UNDETERMINED;
  const told = waits
    ? missingLine(missing)
    : track === '视同完成' && deemed
      ? deemed.text
      : figureOf(pass?.node);
  return [
    {
      name: list.kind.name,
      listing: decided ?? listing,
      track,
      told,
      hasPass: list.kind.pass !== undefined,
      clause: (track === '视同完成' ? deemed : pass)?.clause ?? list.kind.clause,
    },
  ];
}

/** 亩均税收（2021 年）3.20 万元/亩，门槛 3 万元/亩 */
function figureOf(node: TraceNode | undefined): string {
  if (!node) return '';
  for (const part of node.parts) {
    const told = figureOf(part);
    if (told) return told;
  }
  if (node.kind !== 'fact' || node.value === null) return '';
  const year = node.dataYear === null ? '' : `（${node.dataYear} 年）`;
  const edge = node.edge === null ? '' : `，门槛 ${node.edge} ${node.unit}`;
  return `${node.label}${year}${node.value} ${node.unit}${edge}`;
}
