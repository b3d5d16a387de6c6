import type { ListKind } from '../program/schema/rule-schema';
import { chooseThresholds } from '../rules/choose-threshold';
import type { Condition, FactQuestion } from '../rules/condition';
import { questionOf } from '../rules/evaluate';
import { type FactKey, factCatalog } from '../rules/fact-catalog';
import { type RuleContext, yearOf } from '../rules/rule-context';
import { conditionsOf } from './list-order';

export interface AskedColumn {
  readonly fact: FactKey;
  readonly dataYear: number | null;
}

/**
 * The columns a list will be judged by, each once: whoever must not keep people waiting asks for them one by one, and
 * breathes in between. Judging is quick once they are there.
 */
export function columnsAsked(
  list: ListKind,
  context: Pick<RuleContext, 'pack' | 'year'>,
): readonly AskedColumn[] {
  const found = new Map<string, AskedColumn>();
  const add = ({ fact, dataYear: ref }: FactQuestion) => {
    const dataYear = factCatalog[fact].yearly ? yearOf(ref, context) : null;
    if (factCatalog[fact].yearly && dataYear === null) return;
    found.set(`${fact}|${dataYear ?? ''}`, { fact, dataYear });
  };
  const visit = (condition: Condition): void => {
    if ('all' in condition) condition.all.forEach(visit);
    else if ('any' in condition) condition.any.forEach(visit);
    else if ('not' in condition) visit(condition.not);
    else if ('fact' in condition) add(condition);
    else if ('threshold' in condition) {
      for (const one of chooseThresholds(context.pack, condition.threshold, context.year)) {
        const question = questionOf(one, condition.dataYear);
        if (question) add(question);
      }
    }
  };
  conditionsOf(list, context.pack).forEach(visit);
  return [...found.values()];
}
