import type { Occupancy } from '../../enterprise/occupancy';
import { type Fact, findFact } from '../../fact';
import { roundTo } from '../../quantity';
import type { Draw } from '../draw';
import type { EstateKind } from '../estate/estate-style';
import type { Sector } from './firm-name';
import type { LedgerPlot } from './ledger-plot';
import type { PlotState } from './plot-state';

/** A firm in the making: where it is and how much land it uses, as far as anybody knows. */
export interface Firm {
  readonly sector: Sector;
  readonly reportingUnits: Readonly<Record<string, string>>;
  readonly kind: EstateKind;
  /** Of old or idle land less is earned. */
  readonly weak: boolean;
  /** The land it began on lies idle. */
  readonly idle: boolean;
  owns: boolean;
  m2: number;
}

/** A plot with what became of it and what its certificate says. */
export interface HeldPlot {
  readonly plot: LedgerPlot;
  readonly state: PlotState;
  readonly registeredM2: number | null;
  readonly facts: readonly Fact[];
}

export interface Occupied {
  readonly firms: readonly Firm[];
  /** `enterpriseId` is the number of the firm. */
  readonly uses: readonly (Omit<Occupancy, 'id' | 'enterpriseId' | 'rev'> & {
    readonly firm: number;
  })[];
}

const WITHOUT_FIRM = 0.035;
const LET = 0.125;
const LET_WHERE_CROWDED = 0.45;
const BY_FLOOR = 0.35;
const SPREADING = 0.14;

/** Puts firms on land: mostly one on its own, some beside their tenants, some on several plots. */
export function occupyPlots(held: readonly HeldPlot[], draw: Draw): Occupied {
  const firms: Firm[] = [];
  const uses: Occupied['uses'][number][] = [];
  let spreading: { firm: number; estate: string; left: number } | null = null;
  for (const { plot, state, registeredM2, facts } of held) {
    if (state === 'not-supplied' || draw.in(WITHOUT_FIRM)) continue;
    const m2 = registeredM2 ?? plot.measuredM2;
    const floorM2 = Number(findFact(facts, 'floorAreaM2')?.value ?? 0);
    const use = (firm: number, basis: Occupancy['basis'], share: number, byFloor = false) => {
      const known = !draw.in(0.04) && registeredM2 !== null;
      uses.push({
        firm,
        parcelId: plot.id,
        basis,
        // An owner states what it owns, what it lets included.
        areaM2: known && !byFloor ? roundTo(basis === '自有' ? m2 : m2 * share, 2) : null,
        floorAreaM2: byFloor && basis !== '自有' ? roundTo(floorM2 * share, 2) : null,
      });
      const own = firms[firm] as Firm;
      own.m2 += m2 * share;
      if (basis === '自有') own.owns = true;
    };
    const built = state === 'in-use' || state === 'below-standard' || state === 'part-used';
    if (built && draw.in(plot.crowded ? LET_WHERE_CROWDED : LET)) {
      const tenants = draw.of([1, 1, 2, 2, 3, 4]);
      const byFloor = draw.in(BY_FLOOR) && floorM2 > 0;
      let left = 1;
      for (let i = 0; i < tenants; i++) {
        const share = roundTo((left * draw.between(0.25, 0.9)) / (tenants - i + 0.6), 3);
        left -= share;
        use(
          firms.push(firmOf(plot, state, draw)) - 1,
          draw.in(0.93) ? '租赁' : '其他',
          share,
          byFloor,
        );
      }
      use(firms.push(firmOf(plot, state, draw)) - 1, '自有', left, byFloor);
    } else if (
      spreading &&
      spreading.left > 0 &&
      spreading.estate === plot.estate &&
      draw.in(0.6)
    ) {
      spreading.left -= 1;
      use(spreading.firm, draw.in(0.8) ? '自有' : '租赁', 1);
    } else {
      const firm = firms.push(firmOf(plot, state, draw)) - 1;
      use(firm, draw.in(0.94) ? '自有' : '其他', 1);
      if (draw.in(SPREADING)) {
        spreading = { firm, estate: plot.estate, left: draw.of([1, 1, 1, 2, 3]) };
      }
    }
  }
  return { firms, uses };
}

function firmOf(plot: LedgerPlot, state: PlotState, draw: Draw): Firm {
  const chance = draw.chance();
  const port = plot.kind === 'dock' ? 0.45 : 0.03;
  const service = plot.kind === 'old' ? 0.16 : 0.06;
  return {
    sector: chance < port ? '港口物流' : chance < port + service ? '服务业' : '工业',
    reportingUnits: plot.reportingUnits,
    kind: plot.kind,
    weak: plot.kind === 'old' || (state !== 'in-use' && state !== 'part-used'),
    idle: state === 'closed' || state === 'suspended' || state === 'not-begun',
    owns: false,
    m2: 0,
  };
}
