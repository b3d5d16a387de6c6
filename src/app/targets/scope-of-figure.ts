import type { Credit } from '../../core/target/credit';
import { NO_UNIT } from '../../core/target/task-table';
import type { OpenTarget } from '../session';
import type { OpenFigure } from './open-figure';

/** Whether a record belongs to the figure that is open, counted or not: planned and taken back ones too. */
export function scopeOfFigure(
  { table }: Pick<OpenFigure, 'table'>,
  { unit, column }: OpenTarget,
): (credit: Pick<Credit, 'unitId' | 'sector'>) => boolean {
  if (!table) return () => true;
  const rowIds = new Set(table.rows.flatMap(({ unitId }) => unitId ?? []));
  const own = table.rows.find((row) => row.unit === unit);
  const sectors = new Set(table.columns.flatMap(({ sector }) => sector ?? []));
  const chosen = table.columns.find(({ key }) => key === column);
  const inUnit = (unitId: string | null) => {
    if (unit === null) return true;
    if (unit === NO_UNIT) return unitId === null || !rowIds.has(unitId);
    return own !== undefined && own.unitId !== null && unitId === own.unitId;
  };
  const inColumn = (sector: string) => {
    if (column === null) return true;
    if (column === '') return !sectors.has(sector);
    return chosen === undefined || chosen.sector === null || sector === chosen.sector;
  };
  return ({ unitId, sector }) => inUnit(unitId) && inColumn(sector);
}
