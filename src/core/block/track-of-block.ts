import type { Track } from '../list/verdict';
import type { ProgramPack } from '../program/schema/pack-schema';
import { subjectsOf } from '../rules/columns';
import { type Condition, UNKNOWN_ANSWER, YES } from '../rules/condition';
import { evaluate } from '../rules/evaluate';
import { plainValue, type RuleContext } from '../rules/rule-context';
import type { SubjectReader } from '../rules/subject-reader';
import { isBlockFact } from '../rules/workspace-reader';
import type { Block } from './block';
import { answerInside, missedBy } from './block-answers';
import { goalOf, startedBy } from './block-as-of';

/**
 * How a listed firm is assessed that has all its land in the block and nothing else to be said of it; null where that
 * cannot be told. Asked of the pack as it judges, with what is tried out, by the code that judges firms.
 */
export function trackOfBlock(block: Block, year: number, pack: ProgramPack): Track | null {
  const subjects = subjectsOf(insideOf(block, year));
  const context: RuleContext = {
    pack,
    year,
    listed: () => Uint8Array.of(UNKNOWN_ANSWER),
  };
  const answers = (effect: 'deemed' | 'with-block') =>
    pack.deemings.flatMap(({ when, effect: own }) =>
      when && own === effect && turnsOnBlock(when)
        ? (evaluate(when, subjects, context)[0] ?? [])
        : [],
    );
  const [deemed, withBlock] = [answers('deemed'), answers('with-block')];
  if (deemed.includes(YES)) return '视同完成';
  if (withBlock.includes(YES)) return '随区块考核';
  return withBlock.includes(UNKNOWN_ANSWER) ? null : '单独考核';
}

/** Whether a provision is about being in a block. */
export function turnsOnBlock(when: Condition): boolean {
  return JSON.stringify(when).includes('"inStartedBlock"');
}

/** How many missed goals the program lets pass before its firms are assessed alone again; null where it says nothing. */
export function missesAllowed(pack: Pick<ProgramPack, 'deemings' | 'parameters'>): number | null {
  for (const { when } of pack.deemings) {
    const asked = when && missesAsked(when);
    const allowed = asked && plainValue(asked.value, pack);
    if (typeof allowed === 'number') return allowed;
  }
  return null;
}

function missesAsked(when: Condition): Extract<Condition, { fact: string }> | null {
  if ('fact' in when) return when.fact === 'blockGoalsMissed' ? when : null;
  if ('not' in when) return missesAsked(when.not);
  const parts = 'all' in when ? when.all : 'any' in when ? when.any : [];
  for (const part of parts) {
    const found = missesAsked(part);
    if (found) return found;
  }
  return null;
}

/** Goals missed up to a year, and whether the one of the year is among them. */
export function missesOf(block: Block, year: number): { count: number; now: boolean } {
  return { count: missedBy(block, year), now: goalOf(block, year)?.result === '未达到' };
}

/** A firm of which nothing is known but that it is in the block. */
function insideOf(block: Block, year: number): SubjectReader {
  const started = startedBy(block, year);
  return {
    kind: 'enterprise',
    count: 1,
    programYear: year,
    scaleYears: [],
    raw: (_row, field) => (isBlockFact(field) ? answerInside(block, started, field, year) : null),
    landMu: () => Number.NaN,
    perMu: () => Number.NaN,
    how: () => undefined,
    unitAnswer: () => UNKNOWN_ANSWER,
    source: () => null,
  };
}
