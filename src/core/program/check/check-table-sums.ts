import { factCatalog } from '../../rules/fact-catalog';
import type { PackFault } from '../pack-fault';
import type { ProgramPack } from '../schema/pack-schema';
import type { TaskTable } from '../schema/target-schema';
import { exactly, exactSum } from './exact-sum';
import { isUnitName } from './unit-names';

/** Cells fit the columns and add up, digit by digit. */
export function checkTableSums(pack: ProgramPack): PackFault[] {
  return pack.taskTables.flatMap((table, i) => {
    const faults = [...keyFaults(table), ...rowFaults(pack, table)];
    // Sums of a table whose cells do not fit its columns would only repeat the complaint.
    if (faults.length === 0) faults.push(...sumFaults(table));
    return faults.map(([key, why]) => ({ path: `taskTables[${i}].${key}`, why }));
  });
}

type Fault = readonly [key: string, why: string];

function* keyFaults({ columns, rows, totals }: TaskTable): Generator<Fault> {
  const keys = columns.map(({ key }) => key);
  const places = [
    ...rows.map(({ values }, n) => [`rows[${n}].values`, values] as const),
    ['totals', totals] as const,
  ];
  for (const [place, values] of places) {
    for (const key of Object.keys(values)) {
      if (!keys.includes(key)) yield [`${place}.${key}`, `没有 ${key} 这一列`];
    }
    for (const key of keys) if (!Object.hasOwn(values, key)) yield [place, `缺少 ${key} 列`];
  }
}

function* rowFaults(pack: ProgramPack, { rows, columns }: TaskTable): Generator<Fault> {
  for (const [n, { sector }] of columns.entries()) {
    if (sector === undefined || factCatalog.sector.words?.includes(sector)) continue;
    yield [
      `columns[${n}].sector`,
      `行业没有“${sector}”，可用 ${factCatalog.sector.words?.join('、')}`,
    ];
  }
  for (const [n, { unit }] of rows.entries()) {
    if (rows.findIndex((row) => row.unit === unit) < n) yield [`rows[${n}].unit`, `“${unit}”重复`];
    if (!isUnitName(pack, unit)) {
      yield [`rows[${n}].unit`, `reportingUnits 中没有“${unit}”（可写入别名 aliases）`];
    }
  }
}

function* sumFaults({ columns, rows, totals, grandTotal }: TaskTable): Generator<Fault> {
  const summed = columns.filter(({ aggregation }) => aggregation === 'sum').map(({ key }) => key);
  for (const key of summed) {
    const cells = rows.map(({ values }) => values[key] ?? null);
    yield* compare(`totals.${key}`, '各单位合计', cells, totals[key] as number);
  }
  for (const [n, { unit, values, total }] of rows.entries()) {
    if (total === undefined) continue;
    const cells = summed.map((key) => values[key] ?? null);
    if (total !== null) yield* compare(`rows[${n}].total`, `“${unit}”各列合计`, cells, total);
    else if (cells.some((cell) => cell !== null)) {
      yield [`rows[${n}].total`, `“${unit}”有任务数，合计却是“-”`];
    }
  }
  if (grandTotal === undefined) return;
  const all = summed.map((key) => totals[key] as number);
  yield* compare('grandTotal', '各列合计之和', all, grandTotal);
}

function* compare(
  key: string,
  what: string,
  cells: readonly (number | null)[],
  told: number,
): Generator<Fault> {
  const sum = exactSum(cells.filter((cell) => cell !== null));
  if (sum !== exactly(told)) yield [key, `${what}为 ${sum}，写的是 ${exactly(told)}`];
}
