import type { Indicators } from '../../core/indicator/indicators';
import type { Parcel } from '../../core/parcel/parcel';
import type { UnitFigureKey } from '../../core/theme/unit-figure';
import { gatherUnits, type UnitFigureRow } from '../../core/theme/unit-figures';
import type { Workspace } from '../../core/workspace';
import { areaOfShapeM2 } from './rows';
import { eachRow, remembered, type Steps } from './steps';

type Tables = Workspace['tables'];

/** A figure of every unit, over all its parcels: a filter sets parcels aside, not the sums of a township. */
export interface UnitRows {
  readonly figure: UnitFigureKey;
  readonly rows: readonly UnitFigureRow[];
}

export const unitRowsOf = () =>
  remembered(function* gather(
    figure: UnitFigureKey | null,
    units: Tables['units'],
    borders: Tables['borders'],
    shapes: Tables['shapes'],
    parcels: readonly Parcel[],
    indicators: Indicators,
    year: string | null,
    asOf: string,
  ): Steps<UnitRows | null> {
    if (figure === null) return null;
    const areaM2Of = (id: string) => areaOfShapeM2(shapes.get(id));
    const tables = { units, borders };
    const gathering = gatherUnits({ tables, indicators, areaM2Of, year: year ?? '', asOf }, figure);
    yield* eachRow(parcels.length, (row) => gathering.add(parcels[row] as Parcel));
    return { figure, rows: gathering.rows() };
  });
