import { type FarBasis, farBases } from '../indicator/floor-area-ratio';
import type { Indicators } from '../indicator/indicators';
import type { MetricKey } from '../indicator/metric';
import { firmsOnLand, type Ties } from '../rules/firms-on-land';
import type { Workspace } from '../workspace';

/** Who is listed: firms, or land itself. */
export interface Listed {
  readonly table: 'enterprises' | 'parcels';
  readonly has: (id: string) => boolean;
}

export interface FiguresAsked {
  readonly tables: Pick<Workspace['tables'], 'parcels' | 'enterprises' | 'occupancies'>;
  readonly indicators: Indicators;
  /** Year of tax and value added. */
  readonly year: string;
  /** Day idleness is judged for. */
  readonly asOf: string;
  /** Null where no list is looked at: then nothing is said of listed land. */
  readonly listed: Listed | null;
}

/** Money that firms make on the land of each row, and their land on it; NaN where a part is unknown, 0 where nobody is. */
export interface MoneyColumns {
  readonly wan: Float64Array;
  readonly m2: Float64Array;
}

/** All that a block tells of its parcels, as columns in the order of the parcels. Made once for a state and a year. */
export interface LandFigures {
  readonly year: string;
  readonly firmCount: number;
  /** Firms on the land of each row. */
  readonly firms: Ties;
  readonly listedFirms: Uint8Array | null;
  /** Land that is listed, or holds a listed firm. */
  readonly listedLand: Uint8Array | null;
  readonly tax: MoneyColumns;
  readonly valueAdded: MoneyColumns;
  /** As certified, else as measured; NaN where nobody knows. */
  readonly landM2: Float64Array;
  /** Floor by each basis of `floorBases`, NaN where not known. */
  readonly floorM2: readonly Float64Array[];
  /** 0 in use or not known, 1 疑似闲置, 2 已认定闲置. */
  readonly idle: Uint8Array;
  /** Places in `unitIds`, -1 for land of no unit. */
  readonly units: Int32Array;
  readonly unitIds: readonly string[];
}

/** Ratios by different bases are never put together; one whose basis nobody stated stands by itself. */
export const floorBases: readonly (FarBasis | null)[] = [...farBases, null];

const ROWS = 512;

export function landFiguresOf(asked: FiguresAsked): LandFigures {
  const steps = landFiguresInSteps(asked);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

export function* landFiguresInSteps(asked: FiguresAsked): Generator<void, LandFigures, void> {
  const { tables, indicators, year, asOf, listed } = asked;
  const count = tables.parcels.size;
  const firms = firmsOnLand(tables);
  yield;
  const figures = {
    ...emptyFigures(count, year, listed !== null),
    firms,
    firmCount: tables.enterprises.size,
    listedFirms: listed && flagsOf(listed, 'enterprises', tables.enterprises.keys()),
  };
  const unitIds: string[] = [];
  const unitRows = new Map<string, number>();
  let row = 0;
  for (const parcel of tables.parcels.values()) {
    const land = indicators.landOf(parcel);
    figures.landM2[row] = land?.m2 ?? Number.NaN;
    for (const { basis, value } of indicators.farOf(parcel)) {
      const column = figures.floorM2[floorBases.indexOf(basis)];
      if (column && land && Number.isNaN(column[row])) column[row] = value * land.m2;
    }
    figures.idle[row] = indicators.hatchOf(parcel, asOf);
    figures.units[row] = parcel.unitId === null ? -1 : rowIn(unitRows, unitIds, parcel.unitId);
    const [from, to] = [firms.from[row] as number, firms.from[row + 1] as number];
    if (to > from) {
      putMoney(figures.tax, row, indicators, parcel.id, 'taxPerMu', year);
      putMoney(figures.valueAdded, row, indicators, parcel.id, 'valueAddedPerMu', year);
    }
    if (figures.listedLand && listed) {
      const holds = firms.tied.subarray(from, to).some((firm) => figures.listedFirms?.[firm] === 1);
      const own = listed.table === 'parcels' && listed.has(parcel.id);
      figures.listedLand[row] = own || holds ? 1 : 0;
    }
    row += 1;
    if (row % ROWS === 0) yield;
  }
  return { ...figures, unitIds };
}

function emptyFigures(count: number, year: string, listed: boolean) {
  const money = () => ({ wan: new Float64Array(count), m2: new Float64Array(count) });
  return {
    year,
    listedLand: listed ? new Uint8Array(count) : null,
    tax: money(),
    valueAdded: money(),
    landM2: new Float64Array(count),
    floorM2: floorBases.map(() => new Float64Array(count).fill(Number.NaN)),
    idle: new Uint8Array(count),
    units: new Int32Array(count),
  };
}

function putMoney(
  { wan, m2 }: MoneyColumns,
  row: number,
  indicators: Indicators,
  id: string,
  metric: MetricKey,
  year: string,
): void {
  const figure = indicators.perMuOfParcel(id, metric, year);
  wan[row] = figure.wan ?? Number.NaN;
  m2[row] = figure.landM2 ?? Number.NaN;
}

function flagsOf(listed: Listed, table: Listed['table'], ids: Iterable<string>): Uint8Array {
  if (listed.table !== table) return new Uint8Array(0);
  return Uint8Array.from(ids, (id) => (listed.has(id) ? 1 : 0));
}

function rowIn(rows: Map<string, number>, ids: string[], id: string): number {
  const known = rows.get(id);
  if (known !== undefined) return known;
  rows.set(id, ids.length);
  ids.push(id);
  return ids.length - 1;
}
