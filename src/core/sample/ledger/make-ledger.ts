import type { Enterprise } from '../../enterprise/enterprise';
import type { Occupancy } from '../../enterprise/occupancy';
import type { Parcel, Shape } from '../../parcel/parcel';
import { roundTo } from '../../quantity';
import { type Draw, drawFrom } from '../draw';
import { seededRandom } from '../seeded-random';
import { firmFacts, ranksOf } from './firm-facts';
import { firmFigures } from './firm-figures';
import { firmName, type Sector } from './firm-name';
import { landFacts } from './land-facts';
import type { LedgerPlot } from './ledger-plot';
import { type HeldPlot, type Occupied, occupyPlots } from './occupy-plots';
import { drawState } from './plot-state';
import { sampleUscc } from './sample-uscc';

/** The records about some plots: what is said of the land, the firms on it, and which is where. */
export interface Ledger {
  readonly parcels: readonly Parcel[];
  readonly shapes: readonly Shape[];
  readonly enterprises: readonly Enterprise[];
  readonly occupancies: readonly Occupancy[];
}

export interface LedgerInput {
  readonly district: string;
  readonly years: readonly number[];
  readonly seed: number;
  /** Numbers given away before, so that a large ledger can be made in pieces. */
  readonly firmsBefore?: number;
  readonly usesBefore?: number;
}

export function makeLedger(plots: readonly LedgerPlot[], input: LedgerInput): Ledger {
  const lastYear = input.years.at(-1) ?? 0;
  const draw = drawFrom(seededRandom(input.seed));
  const held = plots.map((plot): HeldPlot => {
    const state = drawState(draw);
    const registeredM2 = state === 'not-supplied' ? null : registered(plot, draw);
    const m2 = registeredM2 ?? plot.measuredM2;
    return {
      plot,
      state,
      registeredM2,
      facts: landFacts(state, plot.kind === 'old', m2, lastYear, draw),
    };
  });
  const occupied = occupyPlots(held, draw);
  const sectors = new Map(
    occupied.uses.map(({ firm, parcelId }) => [parcelId, occupied.firms[firm]?.sector]),
  );
  return {
    parcels: held.map((one) => parcelOf(one, sectors.get(one.plot.id), draw)),
    shapes: plots.map(({ id, geometry }) => ({ id, geometry, rev: 0 })),
    enterprises: enterprisesOf(occupied, input, lastYear, draw),
    occupancies: occupied.uses.map(({ firm, ...use }, i) => ({
      id: `occupancy-${input.district}-${number(i + 1 + (input.usesBefore ?? 0))}`,
      enterpriseId: firmId(input, firm),
      ...use,
      rev: 0,
    })),
  };
}

/** Certificates rest on older surveys: mostly close, some not, a few lost. */
function registered({ measuredM2 }: LedgerPlot, draw: Draw): number | null {
  const chance = draw.chance();
  const sign = draw.in(0.5) ? 1 : -1;
  const off =
    chance < 0.006
      ? draw.between(0.08, 0.12)
      : chance < 0.03
        ? draw.between(0.011, 0.03)
        : draw.between(0, 0.003);
  return draw.in(0.025) ? null : roundTo(measuredM2 * (1 + sign * off), 2);
}

function parcelOf(
  { plot, state, registeredM2, facts }: HeldPlot,
  sector: Sector | undefined,
  draw: Draw,
): Parcel {
  const supplied = state !== 'not-supplied';
  const tenure = draw.chance();
  const collective = supplied && tenure > 0.95;
  return {
    id: plot.id,
    code: supplied ? codeOf(plot.code, collective, draw) : '',
    name: plot.name,
    unitId: plot.unitId,
    reportingUnits: plot.reportingUnits,
    landUse: landUseOf(plot, sector, draw),
    tenure: !supplied
      ? ''
      : collective
        ? '集体'
        : tenure > 0.89
          ? '划拨'
          : tenure > 0.86
            ? '租赁'
            : '出让',
    registeredM2,
    facts,
    rev: 0,
  };
}

/** Now and then a digit is lost between the register and the ledger. */
function codeOf(code: string, collective: boolean, draw: Draw): string {
  const own = collective ? code.replace('GB', 'JB') : code;
  const chance = draw.chance();
  return chance < 0.006 ? '' : chance < 0.01 ? own.slice(0, -1) : own;
}

function landUseOf({ kind }: LedgerPlot, sector: Sector | undefined, draw: Draw): string {
  if (sector === '港口物流') return kind === 'dock' ? '港口码头用地' : '物流仓储用地';
  if (sector === '服务业') return draw.in(0.6) ? '物流仓储用地' : '商服用地';
  return '工业用地';
}

function enterprisesOf(
  { firms }: Occupied,
  input: LedgerInput,
  lastYear: number,
  draw: Draw,
): Enterprise[] {
  const figures = firms.map((firm) => firmFigures(firm, input.years, draw));
  const ranks = new Map(input.years.map((year) => [year, ranksOf(figures, year)]));
  return firms.map(({ sector, reportingUnits }, i): Enterprise => {
    const at = i + (input.firmsBefore ?? 0);
    const chance = draw.chance();
    return {
      id: firmId(input, i),
      name: firmName(sector, at),
      uscc: chance < 0.03 ? '' : sampleUscc(input.district, at + 1, chance > 0.992),
      sector,
      reportingUnits,
      facts: firmFacts(figures[i] ?? [], ranks, lastYear, draw),
      rev: 0,
    };
  });
}

function firmId({ district, firmsBefore = 0 }: LedgerInput, firm: number): string {
  return `enterprise-${district}-${number(firm + 1 + firmsBefore)}`;
}

function number(n: number): string {
  return String(n).padStart(4, '0');
}
