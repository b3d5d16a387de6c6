import type { ProgramPack } from '../../core/program/schema/pack-schema';
import type { Threshold } from '../../core/program/schema/rule-schema';
import { printed, withUnit } from './figure-words';

const before: Readonly<Record<string, string>> = { '<': '低于', '>': '高于', '=': '为', '~': '约' };
const after: Readonly<Record<string, string>> = { '<=': '以下', '>=': '以上' };

/** 低于 3 万元/亩; 5 万元/亩以下（含本数）; 属于 C、D 类. */
export function wordsOfEdge({ operator, value, unit }: Threshold, pack: ProgramPack): string {
  if (Array.isArray(value)) {
    const words = value.join('、');
    return `${operator === '=' ? '为' : '属于'} ${unit === '' ? words : `${words} ${unit}`}`;
  }
  const figure = figureOf(value as Exclude<Threshold['value'], string[]>, pack);
  if (figure === null) return '数值未定';
  const edge = withUnit(printed(figure), unit);
  const tail = after[operator];
  return tail ? `${edge}${tail}（含本数）` : `${before[operator] ?? '为'} ${edge}`;
}

function figureOf(
  value: number | { readonly parameter: string },
  { parameters }: ProgramPack,
): number | null {
  if (typeof value === 'number') return value;
  return parameters.find(({ id }) => id === value.parameter)?.value ?? null;
}

/** Which year it judges, by which data, and where. */
export function wordsOfReach({ programYear, dataYear, scope, base, unit }: Threshold): string[] {
  return [
    ...(programYear ? [`${programYear} 年度方案`] : []),
    ...(dataYear ? [`用 ${dataYear} 年数据`] : []),
    ...(scope ? [`限${scope.unit}`] : []),
    ...(base === undefined ? [] : [`原为 ${withUnit(printed(base), unit)}`]),
  ];
}
