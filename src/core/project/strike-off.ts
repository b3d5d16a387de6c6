import type { Block } from '../block/block';
import { goalOf } from '../block/block-as-of';
import type { Listing, Track } from '../list/verdict';
import type { Clause } from '../program/schema/text-schema';
import { formatMu } from '../quantity';
import { type Refusal, refuse } from '../refusal';
import type { Workspace } from '../workspace';
import type { Project } from './project';

/** How the subject stands on one list of the year the plan answers. */
export interface ListProof {
  readonly name: string;
  readonly listing: Listing;
  readonly track: Track;
  /** The figure it passes by, in words: 亩均税收（2021 年）3.20 万元/亩，应不低于 3 万元/亩. Empty where none is told. */
  readonly told: string;
  /** Whether the document says from which figure on a subject has passed. */
  readonly hasPass: boolean;
  readonly clause: Clause;
}

/** How much of a parcel the ledgers count with full weight. */
export interface LandProof {
  readonly mu: number | null;
  readonly fullMu: number;
  /** What was credited, in words; empty for nothing. */
  readonly told: string;
  readonly clause: Clause | null;
}

/** What other parts know of the subject, for the right year; handed in as it is, so that this stays a plain question. */
export interface Proof {
  readonly programId: string;
  readonly year: number;
  readonly lists: readonly ListProof[];
  /** Null where the program counts no land. */
  readonly land: LandProof | null;
  /** What the document says of accepting and striking off. */
  readonly acceptance: Clause | null;
  readonly strikeOff: Clause | null;
  /** What a met goal of a block is told by. */
  readonly goal: Clause | null;
  /** The figure has fallen below the line again since, in words; empty otherwise. */
  readonly rebound: string;
}

export interface StrikeOffCheck {
  readonly what: 'acceptance' | 'evidence' | 'result' | 'rebound';
  readonly met: boolean;
  readonly text: string;
  /** What to do where it is not met. */
  readonly now: string;
  readonly clause: Clause | null;
}

/** All that has to hold before a plan is struck off, each with whether it does. */
export function strikeOffChecks(
  ws: Workspace,
  project: Project,
  proof: Proof | null,
): readonly StrikeOffCheck[] {
  const clauses = { acceptance: proof?.acceptance ?? null, strikeOff: proof?.strikeOff ?? null };
  const checks = [
    acceptanceCheck(project, clauses.acceptance),
    evidenceCheck(ws, project, clauses.strikeOff),
  ];
  if (!proof || proof.year !== project.year || proof.programId !== project.programId) {
    return [...checks, unproved(project, proof)];
  }
  const results = resultChecks(ws, project, proof);
  checks.push(...results);
  // Who has not passed yet cannot fall back.
  if (proof.rebound !== '' && results.every(({ met }) => met)) {
    checks.push({
      what: 'rebound',
      met: false,
      text: `后来又回落：${proof.rebound}`,
      now: '继续整治，等新的数据达标。',
      clause: proof.lists[0]?.clause ?? null,
    });
  }
  return checks;
}

/** Says what is missing, or null. */
export function refuseStrikeOff(
  ws: Workspace,
  project: Project,
  proof: Proof | null,
): Refusal | null {
  const missing = strikeOffChecks(ws, project, proof).filter(({ met }) => !met);
  if (missing.length === 0) return null;
  const told = missing.map(({ text, clause }) => (clause ? `${text}（${clause.at}）` : text));
  return refuse(
    'not-ready',
    `还不能销号：${told.join('；')}。`,
    missing.map(({ now }) => now).join(''),
  );
}

function acceptanceCheck({ log, state }: Project, clause: Clause | null): StrikeOffCheck {
  const accepted = state === '验收' || state === '销号';
  const on = log.findLast((step) => step.state === '验收')?.on;
  return {
    what: 'acceptance',
    met: accepted,
    text: accepted ? `已于 ${on} 进入验收` : '没有经过验收',
    now: '先推进到“验收”，写明验收日期和结论。',
    clause,
  };
}

function evidenceCheck(ws: Workspace, project: Project, clause: Clause | null): StrikeOffCheck {
  const files = evidenceOf(ws, project.id);
  const numbered = project.documents.filter(({ number }) => number.trim() !== '').length;
  const met = files + numbered > 0;
  const told = [
    ...(files > 0 ? [`佐证材料 ${files} 件`] : []),
    ...(numbered > 0 ? [`有文号的文件 ${numbered} 份`] : []),
  ];
  return {
    what: 'evidence',
    met,
    text: met ? told.join('，') : '没有佐证材料，也没有文号',
    now: '添加验收照片、PDF，或填写验收文件的文号。',
    clause,
  };
}

function evidenceOf({ tables }: Workspace, id: string): number {
  let files = 0;
  for (const { subject } of tables.attachments.values()) {
    if (subject.table === 'projects' && subject.id === id) files += 1;
  }
  return files;
}

function unproved({ year }: Project, proof: Proof | null): StrikeOffCheck {
  return {
    what: 'result',
    met: false,
    text: proof
      ? `核对用的是 ${proof.year} 年度，不是本项目的 ${year} 年度`
      : `还没有按 ${year} 年度核对`,
    now: `请等 ${year} 年度的清单核对完再试。`,
    clause: null,
  };
}

function resultChecks(ws: Workspace, project: Project, proof: Proof): StrikeOffCheck[] {
  const { table, id } = project.subject;
  if (table === 'blocks') return goalChecks(ws.tables.blocks.get(id), project, proof);
  if (table === 'parcels' && proof.land) return [landCheck(proof.land)];
  const listed = proof.lists.filter(({ listing }) => listing === '列入' || listing === '待核实');
  if (listed.length > 0) return listed.map((list) => listCheck(list, proof.year));
  const clause = proof.lists[0]?.clause ?? null;
  const how = [...new Set(proof.lists.map(({ listing }) => listing))].join('、') || '不列入';
  return [
    { what: 'result', met: true, text: `${proof.year} 年度不在清单上（${how}）`, now: '', clause },
  ];
}

function listCheck(
  { name, listing, track, told, hasPass, clause }: ListProof,
  year: number,
): StrikeOffCheck {
  const base = { what: 'result' as const, clause };
  const figure = told ? `，${told}` : '';
  if (listing === '待核实') {
    const text = `${year} 年度${name}待核实，还不能说是否达标${figure}`;
    return { ...base, met: false, text, now: '补齐所缺数据。' };
  }
  if (track === '达标' || track === '视同完成') {
    return { ...base, met: true, text: `${year} 年度${name}：${track}${figure}`, now: '' };
  }
  if (!hasPass) {
    const text = `${name}：文件没有写何时算达标，以验收结论为准`;
    return { ...base, met: true, text, now: '' };
  }
  if (track === '随区块考核') {
    const text = `${year} 年度${name}：随区块考核，区块当年目标还没有达到`;
    return { ...base, met: false, text, now: '等区块当年进度目标评价为达到。' };
  }
  const unknown = track === '单独考核';
  return {
    ...base,
    met: false,
    text: `${year} 年度${name}：${unknown ? '没有数据，不能说达标' : '未达标'}${figure}`,
    now: unknown ? `补充 ${year} 年度实绩数据。` : '继续整治，达标后再销号。',
  };
}

/** Registered and measured areas differ a little. */
const WHOLE = 0.995;

function landCheck({ mu, fullMu, told, clause }: LandProof): StrikeOffCheck {
  const met = mu !== null && mu > 0 && fullMu >= mu * WHOLE;
  const whole = mu === null ? '地块面积未知' : `地块 ${formatMu(mu)}`;
  const text =
    fullMu > 0
      ? `已按全额认定 ${formatMu(fullMu)}，${whole}${told ? `（${told}）` : ''}`
      : `没有按全额计入的认定${told ? `，只有${told}` : ''}`;
  return { what: 'result', met, text, now: '先在“目标”中登记竣工、投产等全额计入的认定。', clause };
}

/** Every yearly goal from the year of the plan to that of its deadline. */
function goalChecks(block: Block | undefined, project: Project, proof: Proof): StrikeOffCheck[] {
  const last = Math.max(project.year, Number(project.deadline?.slice(0, 4) ?? project.year));
  const checks: StrikeOffCheck[] = [];
  for (let year = project.year; year <= last; year++) {
    const goal = block && goalOf(block, year);
    // Of later years only what was set is asked for.
    if (!goal && year > project.year) continue;
    const met = goal?.result === '达到';
    checks.push({
      what: 'result',
      met,
      text: goal ? `区块 ${year} 年进度目标：${goal.result}` : `区块没有 ${year} 年的进度目标`,
      now: met ? '' : `在“区块”中填写并评价 ${year} 年进度目标。`,
      clause: proof.goal,
    });
  }
  return checks;
}
