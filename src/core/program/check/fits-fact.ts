import type { ConditionValue } from '../../rules/condition';
import {
  type FactDefinition,
  type FactKind,
  factCatalog,
  isFactKey,
} from '../../rules/fact-catalog';

const operatorsOf: Readonly<Record<FactKind, readonly string[]>> = {
  number: ['<', '<=', '=', '>=', '>'],
  word: ['=', 'in', 'contains'],
  set: ['has'],
};

/** Why an operator and a value cannot be asked of a fact; null where they can. */
export function misfit(fact: string, is: string, value: ConditionValue): string | null {
  if (!isFactKey(fact)) return `未知的指标 ${fact}`;
  const definition = factCatalog[fact];
  const allowed = operatorsOf[definition.kind].filter(
    (operator) => operator !== 'contains' || !definition.words,
  );
  if (!allowed.includes(is)) {
    return `“${definition.label}”不能用运算符 ${is}，可用 ${allowed.join('、')}`;
  }
  return misfitOfValue(definition, is, value);
}

function misfitOfValue(
  definition: FactDefinition,
  is: string,
  value: ConditionValue,
): string | null {
  const { kind, label, words } = definition;
  if (kind === 'number') {
    const number = typeof value === 'number' || (typeof value === 'object' && 'parameter' in value);
    return number ? null : `“${label}”应与数字比较`;
  }
  if (typeof value === 'number' || (typeof value === 'object' && 'parameter' in value)) {
    return `“${label}”应与文字比较`;
  }
  const asked = typeof value === 'string' ? [value] : value;
  if (is === 'in' && typeof value === 'string') return '运算符 in 应给出词语列表';
  if (is === '=' && asked.length !== 1) return '运算符 = 只能给出一个词';
  const foreign = words && asked.find((word) => !words.includes(word));
  if (foreign !== undefined) return `“${label}”没有“${foreign}”这个词，可用 ${words?.join('、')}`;
  if (new Set(asked).size !== asked.length) return '词语重复';
  return null;
}
