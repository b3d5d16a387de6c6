import { chooseThresholds } from '../rules/choose-threshold';
import type { Condition, FactQuestion, YearRef } from '../rules/condition';
import { factCatalog, isFactKey } from '../rules/fact-catalog';
import {
  conditionRoots,
  isFactQuestion,
  isLeaf,
  type Leaf,
  type Part,
  partsOf,
} from './condition-roots';
import { dropAt, putAt, type Step, sayPath } from './pack-path';
import type { ProgramPack } from './schema/pack-schema';
import type { ListKind, Parameter, Threshold } from './schema/rule-schema';

/** A pack with one mistake in its rules, such as a hand slips into. Some case has to notice it. */
export interface Mutation {
  readonly path: string;
  /** What was changed: 运算符 < 改为 <=. */
  readonly what: string;
  /** Ids of the lists it bears on. */
  readonly lists: readonly string[];
  readonly pack: ProgramPack;
}

type Change = readonly [what: string, pack: ProgramPack];

/** Every mutation of the rules of a pack; what no rule rests on has none. */
export function mutatePack(pack: ProgramPack): Mutation[] {
  const found: Mutation[] = [];
  const add = (steps: readonly Step[], lists: readonly ListKind[], changes: Iterable<Change>) => {
    const [path, ids] = [sayPath(steps), lists.map(({ id }) => id)];
    for (const [what, mutated] of changes) found.push({ path, what, lists: ids, pack: mutated });
  };
  for (const root of conditionRoots(pack)) {
    for (const part of partsOf(root)) add(part.steps, root.lists, changesOfPart(pack, part));
  }
  for (const { threshold, steps, lists, ownYear } of thresholdsAsked(pack)) {
    add(steps, lists, changesOfThreshold(pack, threshold, steps, ownYear));
  }
  for (const [i, parameter] of pack.parameters.entries()) {
    const lists = pack.lists.filter((list) => rests(pack, list, parameter));
    if (lists.length > 0) {
      const steps = ['parameters', i, 'value'];
      add(steps, lists, changesOfNumber(pack, steps, parameter.value, parameter.unit));
    }
  }
  for (const [i, list] of pack.lists.entries()) {
    for (const [within, what] of partsLeftOut(pack, list)) {
      const steps = ['lists', i, ...within];
      add(steps, [list], [[what, dropAt(pack, steps)]]);
    }
  }
  return found;
}

/** Negated, a part left out, and what else can go wrong with a question. */
function* changesOfPart(pack: ProgramPack, { steps, condition }: Part): Generator<Change> {
  for (const key of ['all', 'any'] as const) {
    const parts = (condition as Readonly<Record<string, readonly Condition[]>>)[key] ?? [];
    if (parts.length < 2) continue;
    for (const n of parts.keys()) {
      yield [`去掉第 ${n + 1} 项`, dropAt(pack, [...steps, key, n])];
    }
  }
  if ('not' in condition && !isLeaf(condition.not)) {
    yield ['去掉否定', putAt(pack, steps, condition.not)];
  }
  if (!isLeaf(condition)) return;
  yield ['取反', putAt(pack, steps, { not: condition })];
  if (isFactQuestion(condition)) yield* changesOfQuestion(pack, steps, condition);
  yield* changesOfYear(pack, steps, condition);
}

function* changesOfQuestion(
  pack: ProgramPack,
  steps: readonly Step[],
  { fact, is, value }: FactQuestion,
): Generator<Change> {
  yield* changesOfOperator(pack, [...steps, 'is'], is);
  if (typeof value === 'number') {
    yield* changesOfNumber(pack, [...steps, 'value'], value, factCatalog[fact].unit);
  }
  yield* changesOfWords(pack, [...steps, 'value'], value);
}

const turned: Readonly<Record<string, string>> = { '<': '<=', '<=': '<', '>=': '>', '>': '>=' };

/** The words of other operators have no neighbour; their question is negated instead. */
function* changesOfOperator(
  pack: ProgramPack,
  steps: readonly Step[],
  is: string,
): Generator<Change> {
  const other = turned[is];
  if (other !== undefined) yield [`运算符 ${is} 改为 ${other}`, putAt(pack, steps, other)];
}

/** Years and times are counted whole; other figures have two decimals. */
function* changesOfNumber(
  pack: ProgramPack,
  steps: readonly Step[],
  value: number,
  unit: string,
): Generator<Change> {
  const step = unit === '年' || unit === '次' ? 1 : 0.01;
  for (const by of [-step, step]) {
    const changed = Math.round((value + by) * 100) / 100;
    yield [`${value} 改为 ${changed}`, putAt(pack, steps, changed)];
  }
}

function* changesOfWords(
  pack: ProgramPack,
  steps: readonly Step[],
  value: unknown,
): Generator<Change> {
  if (!Array.isArray(value) || value.length < 2) return;
  for (const [n, word] of value.entries()) yield [`去掉“${word}”`, dropAt(pack, [...steps, n])];
}

function* changesOfYear(pack: ProgramPack, steps: readonly Step[], leaf: Leaf): Generator<Change> {
  if (!('dataYear' in leaf) || leaf.dataYear === undefined) return;
  for (const year of yearsBeside(pack, leaf.dataYear)) {
    const what = `数据年份 ${sayYear(leaf.dataYear)} 改为 ${sayYear(year)}`;
    yield [what, putAt(pack, [...steps, 'dataYear'], year)];
  }
}

/** One year later and one earlier; the words reach from the year before to the year of the program. */
function yearsBeside({ programYears }: ProgramPack, year: YearRef): YearRef[] {
  if (typeof year === 'number') return [year - 1, year + 1];
  const first = programYears[0] as number;
  return year === 'previous' ? [first - 2, 'program'] : ['previous', first + 1];
}

function sayYear(year: YearRef): string {
  return year === 'program' ? '方案年度' : year === 'previous' ? '上一年度' : String(year);
}

interface AskedThreshold {
  readonly threshold: Threshold;
  readonly steps: readonly Step[];
  readonly lists: readonly ListKind[];
  /** Some question leaves the data year to the threshold. */
  readonly ownYear: boolean;
}

/** Thresholds a rule comes to in some year of the program. */
function thresholdsAsked(pack: ProgramPack): AskedThreshold[] {
  const asked = [...questionsOf(pack)].flatMap(({ leaf, lists }) => {
    if (!('threshold' in leaf)) return [];
    const reached = pack.programYears.flatMap((year) =>
      chooseThresholds(pack, leaf.threshold, year),
    );
    return [{ reached: new Set(reached), lists, ownYear: leaf.dataYear === undefined }];
  });
  return pack.thresholds.flatMap((threshold, i) => {
    const askers = asked.filter(({ reached }) => reached.has(threshold));
    if (askers.length === 0) return [];
    const lists = [...new Set(askers.flatMap((asker) => asker.lists))];
    return [
      {
        threshold,
        steps: ['thresholds', i],
        lists,
        ownYear: askers.some(({ ownYear }) => ownYear),
      },
    ];
  });
}

function* questionsOf(pack: ProgramPack) {
  for (const root of conditionRoots(pack)) {
    for (const { condition } of partsOf(root)) {
      if (isLeaf(condition)) yield { leaf: condition, lists: root.lists };
    }
  }
}

function* changesOfThreshold(
  pack: ProgramPack,
  { operator, value, metric, dataYear, scope }: Threshold,
  steps: readonly Step[],
  ownYear: boolean,
): Generator<Change> {
  yield* changesOfOperator(pack, [...steps, 'operator'], operator);
  const at = [...steps, 'value'];
  if (typeof value === 'number' && isFactKey(metric)) {
    yield* changesOfNumber(pack, at, value, factCatalog[metric].unit);
  }
  yield* changesOfWords(pack, at, value);
  if (dataYear !== undefined && ownYear) {
    for (const year of [dataYear - 1, dataYear + 1]) {
      yield [`数据年份 ${dataYear} 改为 ${year}`, putAt(pack, [...steps, 'dataYear'], year)];
    }
  }
  if (scope) yield [`去掉范围“${scope.unit}”`, dropAt(pack, [...steps, 'scope'])];
}

/** Whether a list's verdict rests on a parameter, in its conditions or in a threshold they ask. */
function rests(pack: ProgramPack, list: ListKind, { id }: Parameter): boolean {
  const means = (value: unknown) =>
    typeof value === 'object' && value !== null && 'parameter' in value && value.parameter === id;
  const inQuestion = [...questionsOf(pack)].some(
    ({ leaf, lists }) => lists.includes(list) && isFactQuestion(leaf) && means(leaf.value),
  );
  return (
    inQuestion ||
    thresholdsAsked(pack).some(
      ({ threshold, lists }) => lists.includes(list) && means(threshold.value),
    )
  );
}

/** Exemptions and deemings that people decide have no part in a verdict. */
function* partsLeftOut(
  pack: ProgramPack,
  list: ListKind,
): Generator<readonly [within: readonly Step[], what: string]> {
  if (list.basis !== 'rule') return;
  if (list.scope) yield [['scope'], '去掉适用范围'];
  if (list.pass) yield [['pass'], '去掉达标条件'];
  for (const [key, name] of [
    ['exemptions', '豁免'],
    ['deemings', '视同'],
  ] as const) {
    for (const [n, id] of list[key].entries()) {
      if (pack[key].some((item) => item.id === id && item.when)) {
        yield [[key, n], `去掉${name} ${id}`];
      }
    }
  }
  for (const [n, { id }] of list.categories.entries()) yield [['categories', n], `去掉类别 ${id}`];
}
