import type { PackFault } from '../pack-fault';
import type { ProgramPack } from '../schema/pack-schema';
import type { ListKind } from '../schema/rule-schema';

/** A list is either told by a rule or drawn up by people; what stands in the pack must bear on one. */
export function checkLists(pack: ProgramPack): PackFault[] {
  const faults: PackFault[] = [];
  for (const [i, list] of pack.lists.entries()) {
    for (const [key, why] of listReasons(list)) faults.push({ path: `lists[${i}].${key}`, why });
  }
  for (const key of ['exemptions', 'deemings'] as const) {
    for (const [i, { id, when }] of pack[key].entries()) {
      if (when && !pack.lists.some((list) => list[key].includes(id))) {
        faults.push({ path: `${key}[${i}].when`, why: '写有条件，却没有名单引用' });
      }
    }
  }
  for (const [i, { effect, when }] of pack.deemings.entries()) {
    if (effect !== 'convert-area' || !when) continue;
    faults.push({
      path: `deemings[${i}].when`,
      why: '折算面积（convert-area）不判定对象，不应写条件',
    });
  }
  return faults;
}

function* listReasons(list: ListKind): Generator<[key: string, why: string]> {
  if (list.basis === 'rule' && !list.rule) yield ['rule', '按规则认定的名单缺少规则'];
  if (list.basis === 'rule' && list.subject === 'block') {
    yield ['subject', '区块没有可供规则判定的事实，应由人工认定（judgement）'];
  }
  if (list.basis === 'judgement') {
    for (const key of ['scope', 'rule', 'pass'] as const) {
      if (list[key]) yield [key, '人工认定的名单不应写规则'];
    }
  }
}
