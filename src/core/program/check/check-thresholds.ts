import { factCatalog, isFactKey, isStatedMetric } from '../../rules/fact-catalog';
import type { PackFault } from '../pack-fault';
import type { ProgramPack } from '../schema/pack-schema';
import type { Threshold } from '../schema/rule-schema';
import { misfit } from './fits-fact';
import { isUnitName } from './unit-names';

/** Thresholds and parameters by themselves, whether or not a rule rests on them. */
export function checkThresholds(pack: ProgramPack): PackFault[] {
  return [
    ...pack.thresholds.flatMap((threshold, i) =>
      [...reasons(pack, threshold)].map(([key, why]) => ({ path: `thresholds[${i}].${key}`, why })),
    ),
    ...pack.parameters.flatMap(({ value, min, max }, i) =>
      value >= min && value <= max
        ? []
        : [{ path: `parameters[${i}].value`, why: `参数值 ${value} 不在 ${min} 至 ${max} 之间` }],
    ),
  ];
}

function* reasons(pack: ProgramPack, threshold: Threshold): Generator<[key: string, why: string]> {
  const { metric, operator, value, dataYear, scope, group } = threshold;
  if (typeof value === 'object' && 'parameter' in value) {
    if (!pack.parameters.some(({ id }) => id === value.parameter)) {
      yield ['value', `没有参数 ${value.parameter}`];
    }
  }
  if (scope && !isUnitName(pack, scope.unit)) {
    yield ['scope.unit', `reportingUnits 中没有“${scope.unit}”`];
  }
  if (group !== undefined && pack.thresholds.some(({ id }) => id === group)) {
    yield ['group', `组名 ${group} 与一条门槛同名`];
  }
  if (isFactKey(metric)) {
    const why = misfit(metric, operator, value);
    if (why !== null) yield ['operator', why];
    if (dataYear !== undefined && !factCatalog[metric].yearly) {
      yield ['dataYear', `“${factCatalog[metric].label}”不分年度，不应写数据年份`];
    }
  } else if (!isStatedMetric(metric)) {
    yield ['metric', `未知的指标 ${metric}`];
  }
}
