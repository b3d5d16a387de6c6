import type { FactValue } from '../fact';
import type { Indicators } from '../indicator/indicators';
import type { Shape } from '../parcel/parcel';
import { type BlockAnswers, type BlockFact, noBlocks } from '../rules/workspace-reader';
import type { Block, BlockOutline } from './block';
import { blockAsOf, blocksOfProgram, goalOf, startedBy } from './block-as-of';
import { firmsOf } from './firms-of';
import { HALF, membersOf } from './members-of';

export interface BlocksAsked {
  readonly blocks: ReadonlyMap<string, Block>;
  readonly shapes: ReadonlyMap<string, Shape>;
  readonly indicators: Pick<Indicators, 'landUsesOf' | 'landOfEnterprise'>;
  readonly programId: string;
  readonly year: number;
  /** The day whose boundaries count; never ahead of today. */
  readonly day: string;
}

/** A block that holds a firm or parcel, by the boundary of the day. */
interface Holding {
  readonly block: Block;
  readonly outline: BlockOutline | null;
  /** Null where too little is known of the land, or of the start, to tell. */
  readonly started: boolean | null;
}

/** What the blocks of a program say of firms and parcels. A parcel is in a block that counts at least half of it. */
export function blockAnswers(asked: BlocksAsked): BlockAnswers {
  const held = new Map<string, Holding[]>();
  const put = (id: string, holding: Holding) => {
    const others = held.get(id);
    if (others) others.push(holding);
    else held.set(id, [holding]);
  };
  for (const block of blocksOfProgram(asked.blocks, asked.programId)) {
    hold(asked, block, startedBy(block, asked.year), put);
  }
  const started = (id: string) => {
    const own = held.get(id)?.filter(({ started: is }) => is !== false);
    return own && own.length > 0 ? own : undefined;
  };
  return {
    answer: (id, fact) => answerOf(started(id), fact, asked.year),
    origin: (id, fact) => originOf(started(id), fact, asked.year),
    namesOf: (id) => held.get(id)?.map(({ block }) => block.name) ?? [],
  };
}

function hold(
  { shapes, indicators, day }: BlocksAsked,
  block: Block,
  started: boolean | null,
  put: (id: string, holding: Holding) => void,
): void {
  const outline = blockAsOf(block, day);
  // Who is not surely inside is not surely in a started block; in one that has not started nobody is.
  const unsure = started === false ? false : null;
  const members = membersOf(block, day, shapes);
  for (const { parcelId, counts } of members) {
    if (counts === null) put(parcelId, { block, outline, started: unsure });
    else if (counts >= HALF) put(parcelId, { block, outline, started });
  }
  for (const { enterpriseId, inside } of firmsOf(members, indicators)) {
    if (inside === false) continue;
    put(enterpriseId, { block, outline, started: inside === null ? unsure : started });
  }
}

function answerOf(held: readonly Holding[] | undefined, fact: BlockFact, year: number): FactValue {
  if (!held) return noBlocks('', fact);
  const started = held.filter(({ started: is }) => is);
  if (fact === 'blockGoalsMissed') {
    return Math.max(0, ...started.map(({ block }) => missedBy(block, year)));
  }
  const perhaps = started.length < held.length;
  if (fact === 'inStartedBlock') return started.length > 0 ? '是' : null;
  const results = started.map(({ block }) => goalOf(block, year)?.result ?? '未评价');
  if (results.includes('达到')) return '是';
  return perhaps || results.includes('未评价') ? null : '否';
}

/** What is said of whoever lies in one block and no other. */
export function answerInside(
  block: Block,
  started: boolean | null,
  fact: BlockFact,
  year: number,
): FactValue {
  return answerOf(started === false ? undefined : [{ block, outline: null, started }], fact, year);
}

/** Goals assessed as missed up to a year; what nobody assessed is not missed. */
export function missedBy({ goals }: Block, year: number): number {
  return goals.filter((goal) => goal.year <= year && goal.result === '未达到').length;
}

/** Names the block that decides, with the boundary it was read by, or the goal and who assessed it. */
function originOf(held: readonly Holding[] | undefined, fact: BlockFact, year: number) {
  if (!held) return null;
  const met = ({ block, started }: Holding) =>
    started === true && (fact === 'inStartedBlock' || goalOf(block, year)?.result === '达到');
  const { block, outline } =
    held.find(met) ?? held.find((one) => one.started) ?? (held[0] as Holding);
  if (fact === 'inStartedBlock') {
    const drawn = outline ? `边界自 ${outline.validFrom} 起` : '尚未划定边界，按人工选定';
    return { source: `区块“${block.name}”，${drawn}`, asOf: outline?.validFrom ?? null };
  }
  const goal = goalOf(block, year);
  const said = goal ? `进度目标${goal.result}` : '没有进度目标';
  const document = goal?.document ? `（${goal.document}）` : '';
  return {
    source: `区块“${block.name}”，${year} 年${said}${document}`,
    asOf: goal?.assessedOn ?? null,
  };
}
