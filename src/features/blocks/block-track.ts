import type { Block } from '../../core/block/block';
import { goalOf, startedBy } from '../../core/block/block-as-of';
import {
  missesAllowed,
  missesOf,
  trackOfBlock,
  turnsOnBlock,
} from '../../core/block/track-of-block';
import type { ProgramPack } from '../../core/program/schema/pack-schema';
import type { Clause } from '../../core/program/schema/text-schema';

/** What the document says of enterprises in a block that has started. */
export interface BlockRule {
  readonly clause: Clause;
  readonly text: string;
  /** What it leaves open, in words; null where nothing is. */
  readonly open: string | null;
}

/** Provisions that turn on a block, whatever they then do. */
export function blockRules({
  deemings,
  openQuestions,
}: Pick<ProgramPack, 'deemings' | 'openQuestions'>): readonly BlockRule[] {
  return deemings
    .filter(({ when }) => when && turnsOnBlock(when))
    .map(({ clause, text, open }) => {
      const ids: readonly string[] = open === undefined ? [] : [open].flat();
      const question = openQuestions.find(({ id }) => ids.includes(id));
      return { clause, text, open: question?.text ?? null };
    });
}

/** How listed enterprises of a block stand in a year, in the words of the list and by the figures that are tried. */
export function trackWords(block: Block, year: number, pack: ProgramPack): string {
  const started = startedBy(block, year);
  if (started === false) return `${block.startYear} 年启动，暂不随区块`;
  if (started === null) return '启动年份未定';
  const track = trackOfBlock(block, year, pack) ?? '待核实';
  const { count, now } = missesOf(block, year);
  if (track === '单独考核' && count > 0) return `恢复单独考核，${missesWords(count, pack)}`;
  return track === '随区块考核' && now ? `${track}，目标未达到` : track;
}

/** The goal of a year in few words, and how often goals were missed where the document counts that. */
export function goalWords(block: Block, year: number, pack: ProgramPack): string {
  const goal = goalOf(block, year);
  const { count } = missesOf(block, year);
  const words = goal ? `${year} 年目标${goal.result}` : `${year} 年没有目标`;
  return count > 0 && missesAllowed(pack) !== null
    ? `${words}，${missesWords(count, pack)}`
    : words;
}

function missesWords(count: number, pack: ProgramPack): string {
  const allowed = missesAllowed(pack);
  return `累计未达到 ${count} 次${allowed === null ? '' : `（容许 ${allowed} 次）`}`;
}

export function startWords({ startYear, startTo }: Pick<Block, 'startYear' | 'startTo'>): string {
  if (startYear === null) return '启动年份未定';
  return startTo === null ? `${startYear} 年启动` : `${startYear}–${startTo} 年启动`;
}
