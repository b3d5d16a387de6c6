import type { PackFault } from '../pack-fault';
import type { ProgramPack } from '../schema/pack-schema';
import { itemsOf } from '../walk-pack';

/** One id names one thing in a pack; names of units likewise. */
export function checkIds(pack: ProgramPack): PackFault[] {
  const ids = [...itemsOf(pack)].map(({ path, item }) => ({ path: `${path}.id`, name: item.id }));
  const keys = pack.taskTables.map(({ columns }, i) =>
    columns.map(({ key }, n) => ({ path: `taskTables[${i}].columns[${n}].key`, name: key })),
  );
  const units = pack.reportingUnits.flatMap(({ name, aliases }, i) =>
    [name, ...aliases].map((word) => ({ path: `reportingUnits[${i}]`, name: word })),
  );
  return [ids, ...keys, units].flatMap(doubles);
}

function doubles(named: readonly { path: string; name: string }[]): PackFault[] {
  const first = new Map<string, string>();
  return named.flatMap(({ path, name }) => {
    const other = first.get(name);
    if (other === undefined) first.set(name, path);
    return other === undefined ? [] : [{ path, why: `“${name}”重复，已用于 ${other}` }];
  });
}
