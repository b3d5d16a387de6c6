import type { FactQuestion, YearRef } from '../../rules/condition';
import { factCatalog, isFactKey, isStatedMetric } from '../../rules/fact-catalog';
import { conditionRoots, isFactQuestion, type Leaf, leavesOf } from '../condition-roots';
import type { PackFault } from '../pack-fault';
import { sayPath } from '../pack-path';
import type { ProgramPack } from '../schema/pack-schema';
import type { ListKind, Threshold } from '../schema/rule-schema';
import { thresholdsOf } from '../thresholds-of';
import { misfit } from './fits-fact';
import { isUnitName } from './unit-names';

const subjectNames = { enterprise: '企业', parcel: '宗地', block: '区块' } as const;

/** Every question a pack asks: of a fact the subject has, in words and years that make sense. */
export function checkConditions(pack: ProgramPack): PackFault[] {
  const faults: PackFault[] = [];
  for (const root of conditionRoots(pack)) {
    for (const { steps, condition } of leavesOf(root)) {
      const say = (why: string) => faults.push({ path: sayPath(steps), why });
      for (const why of new Set(reasons(pack, condition, root.lists))) say(why);
    }
  }
  return faults;
}

function reasons(pack: ProgramPack, leaf: Leaf, lists: readonly ListKind[]): string[] {
  if (isFactQuestion(leaf)) return factReasons(pack, leaf, lists);
  if ('threshold' in leaf) return thresholdReasons(pack, leaf, lists);
  if ('inUnit' in leaf) {
    return isUnitName(pack, leaf.inUnit) ? [] : [`reportingUnits 中没有“${leaf.inUnit}”`];
  }
  return listedReasons(pack, leaf.listed, lists);
}

function factReasons(
  pack: ProgramPack,
  { fact, is, value, dataYear }: FactQuestion,
  lists: readonly ListKind[],
): string[] {
  const why = misfit(fact, is, value);
  const found = why === null ? [] : [why];
  if (typeof value === 'object' && 'parameter' in value) {
    if (!pack.parameters.some(({ id }) => id === value.parameter)) {
      found.push(`没有参数 ${value.parameter}`);
    }
  }
  if (!isFactKey(fact)) return found;
  return [...found, ...subjectReasons(fact, lists), ...yearReasons(fact, dataYear)];
}

function subjectReasons(fact: keyof typeof factCatalog, lists: readonly ListKind[]): string[] {
  const { label, subjects } = factCatalog[fact];
  return lists
    .filter(({ subject }) => subject === 'block' || !subjects.includes(subject))
    .map(({ subject, name }) => `“${label}”不是${subjectNames[subject]}的事实（名单“${name}”）`);
}

function yearReasons(fact: keyof typeof factCatalog, dataYear: YearRef | undefined): string[] {
  const { label, yearly } = factCatalog[fact];
  if (yearly && dataYear === undefined) return [`“${label}”分年度，应写明数据年份 dataYear`];
  if (!yearly && dataYear !== undefined) return [`“${label}”不分年度，不应写数据年份 dataYear`];
  return [];
}

function thresholdReasons(
  pack: ProgramPack,
  leaf: Extract<Leaf, { threshold: string }>,
  lists: readonly ListKind[],
): string[] {
  const thresholds = thresholdsOf(pack, leaf.threshold);
  if (thresholds.length === 0) return [`没有门槛或门槛组 ${leaf.threshold}`];
  return [
    ...thresholds.flatMap((threshold) => oneThreshold(threshold, leaf.dataYear, lists)),
    ...(thresholds.some(({ id }) => id === leaf.threshold) ? [] : groupGaps(pack, thresholds)),
  ];
}

function oneThreshold(
  { id, metric, dataYear }: Threshold,
  asked: YearRef | undefined,
  lists: readonly ListKind[],
): string[] {
  if (isStatedMetric(metric)) return [`门槛 ${id} 的指标没有记录可查，不能用于规则`];
  // An unknown metric is told where the threshold stands.
  if (!isFactKey(metric)) return [];
  const found = [...subjectReasons(metric, lists), ...yearReasons(metric, asked ?? dataYear)];
  return found.map((why) => `门槛 ${id}：${why}`);
}

/** Every program year needs a threshold for subjects anywhere, and one only for each place. */
function groupGaps(pack: ProgramPack, thresholds: readonly Threshold[]): string[] {
  return pack.programYears.flatMap((year) => {
    const own = thresholds.filter(({ programYear }) => (programYear ?? year) === year);
    if (own.every(({ scope }) => scope)) return [`门槛组没有适用于 ${year} 年度（不限范围）的门槛`];
    // One of that very year goes before one of any year: the two do not compete.
    const places = own.map(({ scope, programYear }) => `${programYear ?? ''}|${scope?.unit ?? ''}`);
    const doubled = own[places.findIndex((place, i) => places.indexOf(place) !== i)];
    if (!doubled) return [];
    const where = doubled.scope ? `用于“${doubled.scope.unit}”` : '不限范围';
    return [`门槛组在 ${year} 年度有两条${where}的门槛`];
  });
}

function listedReasons(pack: ProgramPack, id: string, lists: readonly ListKind[]): string[] {
  const asked = pack.lists.find((list) => list.id === id);
  if (!asked) return [`没有名单 ${id}`];
  if (asked.basis === 'judgement') return [`名单“${asked.name}”由人工认定，不能作为规则的条件`];
  return lists
    .filter(({ subject }) => asked.subject === 'parcel' && subject !== 'parcel')
    .map(({ name }) => `“${name}”不是宗地名单，不能问是否列入宗地名单“${asked.name}”`);
}
