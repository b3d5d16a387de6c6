import { floorMuRatio } from '../credit-parameters';
import type { PackFault } from '../pack-fault';
import type { ProgramPack } from '../schema/pack-schema';

/** A weight is a share of the amount, and the parameter for floors is an area for a mu. */
export function checkCredits(pack: ProgramPack): PackFault[] {
  const weights = new Set((pack.creditEvents ?? []).map(({ weight }) => weight));
  return [...checkParameters(pack, weights), ...checkTargets(pack)];
}

function checkParameters(pack: ProgramPack, weights: ReadonlySet<string>): PackFault[] {
  return pack.parameters.flatMap(({ id, unit, min, max, unset }, i) => {
    const path = `parameters[${i}]`;
    const faults: PackFault[] = [];
    if (weights.has(id) && (unit !== '%' || min < 0 || max > 100)) {
      faults.push({ path, why: '认定权重的单位应为 %，在 0 至 100 之间' });
    }
    if (weights.has(id) && unset) faults.push({ path, why: '认定权重应有数值，不能留待设定' });
    if (id === floorMuRatio && (unit !== '平方米/亩' || min <= 0)) {
      faults.push({ path, why: '建筑面积折算系数的单位应为 平方米/亩，且大于 0' });
    }
    return faults;
  });
}

function checkTargets({ targets, creditEvents = [] }: ProgramPack): PackFault[] {
  return creditEvents.flatMap((event, i) =>
    event.targets.flatMap((id, n) => {
      const target = targets.find((one) => one.id === id);
      if (!target || target.aggregation === 'sum') return [];
      return [
        { path: `creditEvents[${i}].targets[${n}]`, why: `目标 ${id} 不是相加的，不能按笔累计` },
      ];
    }),
  );
}
