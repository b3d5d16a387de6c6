import { countsByUnit, type UnitCounts } from '../list/counts-by-unit';
import type { TaskTable } from '../program/schema/target-schema';
import type { FindingDraft } from './finding-draft';
import type { JudgedList, ProgramToCheck } from './program-to-check';

const COUNTED = '家';

/**
 * Where a list by today's data counts otherwise than the table the document prints: both numbers and the difference,
 * unit by unit. Only tables that count what the list counts, in the year they are of; a task in 亩 is no count.
 */
export function printedFaults(
  list: JudgedList,
  { pack, year }: Pick<ProgramToCheck, 'pack' | 'year'>,
): FindingDraft[] {
  const { kind, listing, units, sectors, areasM2 } = list;
  const table = pack.taskTables.find(({ id }) => id === kind.taskTable);
  // Without any firm there is no ledger to be put beside the document.
  if (list.ids.length === 0) return [];
  if (!table || table.year !== year || table.unit !== COUNTED || kind.unit !== COUNTED) return [];
  const sectorsOf = table.columns.flatMap(({ sector }) => sector ?? []);
  if (sectorsOf.length === 0) return [];
  const standing = {
    listing,
    unitOf: (row: number) => units[row] || null,
    sectorOf: (row: number) => sectors[row] || null,
    areasM2,
  };
  const counted = countsByUnit(standing, pack, table);
  return [...counted.rows, counted.totals].flatMap((row) => {
    const printed = printedOf(table, row, counted.totals);
    const listed = row.whole.listed.count;
    const parts = sectorsOf.flatMap((sector) => {
      const is = row.cells[counted.sectors.indexOf(sector)]?.listed.count ?? 0;
      const was = printed.of(sector) ?? 0;
      return is === was ? [] : [`${sector}印 ${was}、列入 ${is}`];
    });
    if (printed.whole === listed && parts.length === 0) return [];
    const { count } = row.whole.undetermined;
    const waiting = count > 0 ? `，另有待核实 ${count} ${table.unit}` : '';
    const off = listed - printed.whole;
    const why =
      `${kind.name}：印发任务表为 ${printed.whole} ${table.unit}，按现有数据列入 ${listed} ${table.unit}，` +
      `差 ${off > 0 ? '+' : ''}${off} ${table.unit}${parts.length > 0 ? `（${parts.join('；')}）` : ''}${waiting}。` +
      `来源：${pack.docNo}《${table.title}》，${table.clause.at}。`;
    return {
      rule: 'printed.differs',
      severity: 'notice',
      origin: '质检',
      subject: null,
      place: null,
      fileRow: `${table.title} · ${row.unit}`,
      why,
    };
  });
}

interface Printed {
  readonly whole: number;
  /** A dash is no task: of nothing, when counts are put beside it. */
  readonly of: (sector: string) => number | null | undefined;
}

function printedOf(table: TaskTable, row: UnitCounts, totals: UnitCounts): Printed {
  const columnOf = (sector: string) => table.columns.find((one) => one.sector === sector)?.key;
  const values = row === totals ? table.totals : (table.rows[row.tableRow ?? -1]?.values ?? {});
  const of = (sector: string) => values[columnOf(sector) ?? ''];
  const whole = table.columns.reduce((sum, { sector }) => sum + ((sector && of(sector)) || 0), 0);
  return { whole, of };
}
