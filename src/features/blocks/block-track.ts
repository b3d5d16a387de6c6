import type { Block } from '../../core/block/block';
import { goalOf, startedBy } from '../../core/block/block-as-of';
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
    .filter((deeming) => JSON.stringify(deeming).includes('"inStartedBlock"'))
    .map(({ clause, text, open }) => {
      const ids: readonly string[] = open === undefined ? [] : [open].flat();
      const question = openQuestions.find(({ id }) => ids.includes(id));
      return { clause, text, open: question?.text ?? null };
    });
}

/** How listed enterprises of a block stand in a year, in the words of the list. */
export function trackWords(block: Block, year: number): string {
  const started = startedBy(block, year);
  if (started === false) return `${block.startYear} 年启动，暂不随区块`;
  if (started === null) return '启动年份未定';
  const result = goalOf(block, year)?.result;
  if (result === '达到') return '视同完成';
  return result === '未达到' ? '随区块考核，目标未达到' : '随区块考核';
}

/** The goal of a year in few words. */
export function goalWords(block: Block, year: number): string {
  const goal = goalOf(block, year);
  return goal ? `${year} 年目标${goal.result}` : `${year} 年没有目标`;
}

export function startWords({ startYear, startTo }: Pick<Block, 'startYear' | 'startTo'>): string {
  if (startYear === null) return '启动年份未定';
  return startTo === null ? `${startYear} 年启动` : `${startYear}–${startTo} 年启动`;
}
