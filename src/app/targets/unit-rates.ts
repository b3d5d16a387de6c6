import { unitFigureScales } from '../../core/theme/unit-figure-scales';
import type { UnitFigureRow } from '../../core/theme/unit-figures';
import type { Workspace } from '../../core/workspace';
import type { OpenTarget } from '../session';
import type { Targets } from './derive-targets';
import { openFigure } from './open-figure';

/** The rate of every unit of the printed table; a unit without a task has none. */
export function unitRatesOf(
  targets: Targets,
  { program, target }: Pick<OpenTarget, 'program' | 'target'>,
  { units, borders }: Pick<Workspace['tables'], 'units' | 'borders'>,
): readonly UnitFigureRow[] {
  const whole = { program, target, year: null, unit: null, column: null };
  const rows = openFigure(targets, whole)?.table?.rows ?? [];
  const byUnit = new Map(rows.flatMap((row) => (row.unitId ? [[row.unitId, row.whole]] : [])));
  return [...units.values()].map(({ id, name, kind }): UnitFigureRow => {
    const cell = byUnit.get(id);
    const value = cell?.rate == null ? null : percentOf(cell.rate);
    return {
      unitId: id,
      name,
      kind,
      hasBorder: borders.has(id),
      classIndex: unitFigureScales.creditRate.classOf(value),
      value,
      numerator: cell?.done ?? 0,
      denominator: cell?.task ?? 0,
      parcels: cell?.pieces.length || 1,
      unknownParcels: 0,
      areaM2: 0,
      unknownAreaM2: 0,
    };
  });
}

/** The map writes whole per cents; it reads 100 no sooner than the table does. */
function percentOf(rate: number): number {
  return rate < 1 && rate > 0.99 ? 99 : rate * 100;
}
