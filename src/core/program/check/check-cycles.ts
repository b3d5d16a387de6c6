import { listsAsked } from '../../list/list-order';
import type { PackFault } from '../pack-fault';
import type { ProgramPack } from '../schema/pack-schema';

/** A target is no part of itself, and a list cannot wait for its own verdict. */
export function checkCycles(pack: ProgramPack): PackFault[] {
  const whole = new Map(pack.targets.map(({ id, partOf }) => [id, partOf ? [partOf] : []]));
  const asked = new Map(pack.lists.map((list) => [list.id, [...listsAsked(list, pack)]]));
  return [
    ...pack.targets.flatMap(({ id }, i) =>
      cycleFrom(id, whole).map((why) => ({ path: `targets[${i}].partOf`, why })),
    ),
    ...pack.lists.flatMap(({ id }, i) =>
      cycleFrom(id, asked).map((why) => ({ path: `lists[${i}]`, why: `条件 listed ${why}` })),
    ),
  ];
}

/** One way back to where it began, in words. */
function cycleFrom(start: string, next: ReadonlyMap<string, readonly string[]>): string[] {
  const seen = new Set<string>();
  const ways: (readonly string[])[] = [[start]];
  for (let way = ways.pop(); way !== undefined; way = ways.pop()) {
    for (const id of next.get(way.at(-1) as string) ?? []) {
      if (id === start) return [`循环引用：${[...way, start].join(' → ')}`];
      if (seen.has(id)) continue;
      seen.add(id);
      ways.push([...way, id]);
    }
  }
  return [];
}
