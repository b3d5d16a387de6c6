import type { UnitCounts, UnitTable } from '../../core/list/counts-by-unit';
import type { TaskTable } from '../../core/program/schema/target-schema';
import { muFromM2 } from '../../core/quantity';
import { printedAt, totalAt } from './printed-table';
import type { SheetCell } from './sheet';

/** Counts by unit and sector as a sheet; beside each sector what is printed, a dash where there is no task. */
export function unitsSheet(
  { sectors, rows, totals }: UnitTable,
  table: TaskTable | null,
): SheetCell[][] {
  const titles = sectors.flatMap((sector) =>
    totalAt(table, sector) === undefined ? [sector] : [sector, `${sector}任务数`],
  );
  const line = (row: UnitCounts, printed: (sector: string) => number | null | undefined) => [
    row.unit,
    ...sectors.flatMap((sector, at): SheetCell[] => {
      const count = row.cells[at]?.listed.count ?? 0;
      if (totalAt(table, sector) === undefined) return [count];
      const task = printed(sector);
      return [count, task === undefined ? '' : (task ?? '-')];
    }),
    row.whole.listed.count,
    muFromM2(row.whole.listed.areaM2),
    row.whole.undetermined.count,
    row.whole.exempt.count,
  ];
  return [
    ['单位', ...titles, '列入合计', '列入用地（亩）', '待核实', '豁免'],
    ...rows.map((row) => line(row, (sector) => printedAt(table, row, sector))),
    line(totals, (sector) => totalAt(table, sector)),
  ];
}
