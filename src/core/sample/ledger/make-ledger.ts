import type { Enterprise } from '../../enterprise/enterprise';
import type { Occupancy } from '../../enterprise/occupancy';
import type { Parcel, Shape } from '../../parcel/parcel';
import { roundTo } from '../../quantity';
import { type Draw, drawFrom } from '../draw';
import { seededRandom } from '../seeded-random';
import { seedOf } from '../seeded-text';
import { dealSectors } from './deal-sectors';
import { evaluationLand } from './evaluation-land';
import { evenLand } from './even-land';
import type { Sector } from './firm-name';
import { idleKind, landFacts } from './land-facts';
import { usualCustoms } from './ledger-customs';
import type { LedgerInput } from './ledger-input';
import type { LedgerPlot } from './ledger-plot';
import { type LandedFirm, makeEnterprises } from './make-enterprises';
import { type Firm, type HeldPlot, type Occupied, occupyPlots } from './occupy-plots';
import { dealWords } from './pick-words';
import { drawState } from './plot-state';
import { sampleDay, sampleSource } from './sample-source';

/** The records about some plots: what is said of the land, the firms on it, and which is where. */
export interface Ledger {
  readonly parcels: readonly Parcel[];
  readonly shapes: readonly Shape[];
  readonly enterprises: readonly Enterprise[];
  readonly occupancies: readonly Occupancy[];
}

export function makeLedger(plots: readonly LedgerPlot[], input: LedgerInput): Ledger {
  const lastYear = input.years.at(-1) ?? 0;
  const draw = drawFrom(seededRandom(input.seed));
  const stream = (name: string) => drawFrom(seededRandom(seedOf(name, input.seed)));
  const idleKinds = stream('idle');
  const held = plots.map((plot): HeldPlot => {
    const state = drawState(draw);
    const registeredM2 = state === 'not-supplied' ? null : registered(plot, draw);
    const m2 = registeredM2 ?? plot.measuredM2;
    return {
      plot,
      state,
      registeredM2,
      facts: [
        ...landFacts(state, plot.kind === 'old', m2, lastYear, draw),
        ...idleKind(state, lastYear, idleKinds),
      ],
    };
  });
  const { occupied, even } = settledLand(occupyPlots(held, draw), input);
  const sectors = new Map(
    occupied.uses.map(({ firm, parcelId }) => [parcelId, occupied.firms[firm]?.sector]),
  );
  const firmId = (firm: number) =>
    `enterprise-${input.district}-${number(firm + 1 + (input.firmsBefore ?? 0))}`;
  const occupancies = occupied.uses.map(({ firm, ...use }, i) => ({
    id: `occupancy-${input.district}-${number(i + 1 + (input.usesBefore ?? 0))}`,
    enterpriseId: firmId(firm),
    ...use,
    rev: 0,
  }));
  const { collectiveShare } = { ...usualCustoms, ...input.customs };
  const drawn = held.map((one) => parcelOf(one, sectors.get(one.plot.id), collectiveShare, draw));
  const parcels = collectiveIssues(drawn, lastYear, stream('collective'));
  const landOf = evaluationLand(parcels, plots, occupancies);
  const firms = occupied.firms.map(
    (firm, i): LandedFirm => ({ ...firm, landM2: landOf(firmId(i)), even: even.has(i) }),
  );
  return {
    parcels,
    shapes: plots.map(({ id, geometry }) => ({ id, geometry, rev: 0 })),
    enterprises: makeEnterprises(firms, input, firmId, draw),
    occupancies,
  };
}

/** So many firms of the cells lie exactly on the line. */
const ON_LINE = 3;

/** Where a task table is to be met: enough firms of every sector, and a few whose land is even. */
function settledLand(occupied: Occupied, { task, seed }: LedgerInput) {
  if (!task) return { occupied, even: new Set<number>() };
  const firms = dealSectors(occupied.firms, task, drawFrom(seededRandom(seedOf('sectors', seed))));
  const inCell = (firm: number) => {
    const { sector, reportingUnits } = firms[firm] as Firm;
    return sector === '工业' && (task.cells.get(reportingUnits[task.program] ?? '')?.工业 ?? 0) > 0;
  };
  return evenLand({ firms, uses: occupied.uses }, ON_LINE, inCell);
}

/** What is wrong with land of villages, of most of it. */
function collectiveIssues(parcels: readonly Parcel[], lastYear: number, draw: Draw): Parcel[] {
  const words = dealWords('collectiveIssues');
  const [field, asOf] = ['collectiveIssues', sampleDay(undefined, lastYear)];
  return parcels.map((parcel) => {
    if (parcel.tenure !== '集体' || draw.in(0.22)) return parcel;
    const value = draw.in(0.05) ? null : words.several(3, draw);
    return {
      ...parcel,
      facts: [...parcel.facts, { field, value, asOf, source: sampleSource(field) }],
    };
  });
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
  collectiveShare: number,
  draw: Draw,
): Parcel {
  const supplied = state !== 'not-supplied';
  const tenure = draw.chance();
  const collective = supplied && tenure > 1 - collectiveShare;
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

function number(n: number): string {
  return String(n).padStart(4, '0');
}
