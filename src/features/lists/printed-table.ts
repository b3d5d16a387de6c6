import type { ListStanding, Verdicts } from '../../app/verdicts/verdicts';
import { NOT_SAID, type UnitCounts } from '../../core/list/counts-by-unit';
import type { TaskTable } from '../../core/program/schema/target-schema';

/** The printed table that a list is put beside; a table of another year is no measure of this one. */
export function printedTable(
  { kind }: Pick<ListStanding, 'kind'>,
  { program, year }: Pick<Verdicts, 'program' | 'year'>,
): TaskTable | null {
  const table = program.pack.taskTables.find(({ id }) => id === kind.taskTable);
  return table && (table.year === undefined || table.year === year) ? table : null;
}

/** Null is a printed dash, undefined not printed. */
export function printedAt(
  table: TaskTable | null,
  { tableRow }: UnitCounts,
  sector: string,
): number | null | undefined {
  if (!table || tableRow === null) return undefined;
  const column = table.columns.find((one) => one.sector === sector);
  return column && (table.rows[tableRow]?.values[column.key] ?? null);
}

export function totalAt(table: TaskTable | null, sector: string): number | undefined {
  const column = table?.columns.find((one) => one.sector === sector);
  return column && table?.totals[column.key];
}

/** The name the rows themselves carry for a unit the table writes otherwise; empty for those nobody reports. */
export function namedIn(
  { units }: Pick<ListStanding, 'units'>,
  unit: string,
  known: Verdicts['program']['pack']['reportingUnits'],
): string {
  if (unit === NOT_SAID) return '';
  const same = known.find(({ name, aliases }) => name === unit || aliases.includes(unit));
  const spellings = new Set([unit, ...(same ? [same.name, ...same.aliases] : [])]);
  return units.find((one) => spellings.has(one)) ?? unit;
}
