import type { PackFault } from '../pack-fault';
import type { ProgramPack } from '../schema/pack-schema';
import { itemsOf, objectsOf } from '../walk-pack';

/** What one part of a pack says of another by its id must be there. Conditions are read by check-conditions. */
export function checkReferences(pack: ProgramPack): PackFault[] {
  const faults: PackFault[] = [];
  const idsOf = (items: readonly { id: string }[]) => new Set(items.map(({ id }) => id));
  const known = {
    openQuestions: idsOf(pack.openQuestions),
    lists: idsOf(pack.lists),
    exemptions: idsOf(pack.exemptions),
    deemings: idsOf(pack.deemings),
    taskTables: idsOf(pack.taskTables),
    targets: idsOf(pack.targets),
    stages: idsOf(pack.stages),
    parameters: idsOf(pack.parameters),
  };
  const ask = (kind: keyof typeof known, path: string, id: string | undefined) => {
    if (id !== undefined && !known[kind].has(id))
      faults.push({ path, why: `${kind} 中没有 ${id}` });
  };
  for (const { path, object } of objectsOf(pack)) {
    for (const id of [object.open ?? []].flat() as string[])
      ask('openQuestions', `${path}.open`, id);
  }
  for (const [i, list] of pack.lists.entries()) {
    for (const key of ['exemptions', 'deemings'] as const) {
      for (const [n, id] of list[key].entries()) ask(key, `lists[${i}].${key}[${n}]`, id);
    }
    ask('taskTables', `lists[${i}].taskTable`, list.taskTable);
  }
  for (const [i, { list }] of pack.classOverrides.entries()) {
    ask('lists', `classOverrides[${i}].list`, list);
  }
  for (const [i, { partOf, split }] of pack.targets.entries()) {
    ask('targets', `targets[${i}].partOf`, partOf);
    ask('taskTables', `targets[${i}].split.table`, split?.table);
  }
  for (const [i, { weight, targets }] of (pack.creditEvents ?? []).entries()) {
    ask('parameters', `creditEvents[${i}].weight`, weight);
    for (const [n, id] of targets.entries()) ask('targets', `creditEvents[${i}].targets[${n}]`, id);
  }
  for (const [i, { columns }] of pack.taskTables.entries()) {
    for (const [n, { target }] of columns.entries()) {
      ask('targets', `taskTables[${i}].columns[${n}].target`, target);
    }
  }
  for (const [i, { stage }] of pack.work.entries()) ask('stages', `work[${i}].stage`, stage);
  return [...faults, ...checkAbout(pack), ...checkSplits(pack), ...checkShared(pack)];
}

function checkAbout(pack: ProgramPack): PackFault[] {
  const ids = new Set([...itemsOf(pack)].map(({ item }) => item.id));
  return pack.openQuestions.flatMap(({ about }, i) =>
    about.flatMap((id, n) =>
      ids.has(id) ? [] : [{ path: `openQuestions[${i}].about[${n}]`, why: `方案包中没有 ${id}` }],
    ),
  );
}

function checkSplits(pack: ProgramPack): PackFault[] {
  return pack.targets.flatMap(({ split }, i) => {
    const table = pack.taskTables.find(({ id }) => id === split?.table);
    if (!table || split?.column === undefined) return [];
    if (table.columns.some(({ key }) => key === split.column)) return [];
    const why = `任务表 ${table.id} 没有 ${split.column} 列`;
    return [{ path: `targets[${i}].split.column`, why }];
  });
}

function checkShared(pack: ProgramPack): PackFault[] {
  return pack.targets.flatMap(({ sharedWith }, i) =>
    sharedWith?.startsWith(`${pack.id}:`)
      ? [{ path: `targets[${i}].sharedWith`, why: '应指向另一个方案的目标；同一方案内用 partOf' }]
      : [],
  );
}
