import { wordsOfEdge, wordsOfOperator } from '../../core/list/question-words';
import type { ProgramPack } from '../../core/program/schema/pack-schema';
import { thresholdsOf } from '../../core/program/thresholds-of';
import type { Condition, FactQuestion, YearRef } from '../../core/rules/condition';
import { factCatalog } from '../../core/rules/fact-catalog';
import { metricLabel, printed, withUnit } from './figure-words';
import { wordsOfEdge as edgeOf } from './threshold-words';

/** A condition as people read it: one sentence, and what stands below it. */
export interface ConditionText {
  readonly text: string;
  readonly parts: readonly ConditionText[];
}

export function wordsOfCondition(condition: Condition, pack: ProgramPack): ConditionText {
  const inside = (parts: readonly Condition[]) => parts.map((part) => wordsOfCondition(part, pack));
  if ('all' in condition) return { text: '同时符合：', parts: inside(condition.all) };
  if ('any' in condition) return { text: '符合任一项：', parts: inside(condition.any) };
  if ('not' in condition) return { text: '不符合：', parts: inside([condition.not]) };
  if ('listed' in condition) {
    const list = pack.lists.find(({ id }) => id === condition.listed);
    return plain(`已列入“${list?.name ?? condition.listed}”`);
  }
  if ('inUnit' in condition) return plain(`位于${condition.inUnit}`);
  if ('threshold' in condition) return plain(wordsOfThresholds(condition, pack));
  return plain(wordsOfFact(condition, pack));
}

function plain(text: string): ConditionText {
  return { text, parts: [] };
}

function wordsOfThresholds(
  { threshold, dataYear }: { readonly threshold: string; readonly dataYear?: YearRef },
  pack: ProgramPack,
): string {
  const [first, ...others] = thresholdsOf(pack, threshold);
  if (!first) return `标准“${threshold}”`;
  const year = dataYear === undefined ? '' : `（${wordsOfYear(dataYear)}）`;
  const asked = metricLabel(first.metric) + year;
  if (others.length === 0) return `${asked}${edgeOf(first, pack)}`;
  const same = others.every(({ operator }) => operator === first.operator);
  const how = same && isOrder(first.operator) ? wordsOfOperator(first.operator) : '符合';
  return `${asked}${how}当年、当地的标准，见“标准”`;
}

function isOrder(operator: string): operator is '<' | '<=' | '>=' | '>' {
  return /^[<>]=?$/.test(operator);
}

function wordsOfFact({ fact, is, value, dataYear }: FactQuestion, pack: ProgramPack): string {
  const { label, unit } = factCatalog[fact];
  const year = dataYear === undefined ? '' : `（${wordsOfYear(dataYear)}）`;
  const asked = `${label}${year}${wordsOfOperator(is)}`;
  if (typeof value === 'number') return `${asked} ${withUnit(printed(value), unit)}`;
  if (typeof value === 'string' || Array.isArray(value)) return asked + wordsOfEdge(is, value);
  const named = (value as { readonly parameter: string }).parameter;
  const parameter = pack.parameters.find(({ id }) => id === named);
  if (!parameter) return `${asked}“${named}”`;
  return `${asked}“${parameter.label}” ${withUnit(printed(parameter.value), parameter.unit)}`;
}

function wordsOfYear(year: YearRef): string {
  if (year === 'program') return '方案年度';
  return year === 'previous' ? '上一年度' : `${year} 年`;
}
