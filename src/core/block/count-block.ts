import type { FarBasis } from '../indicator/floor-area-ratio';
import { orNull } from '../indicator/metric';
import type { MembershipWay } from './block';
import type { CutShares } from './cut-shares';
import { floorBases, type LandFigures, type MoneyColumns } from './land-figures';
import type { LandPack } from './land-pack';
import { HALF } from './members-of';

/** Σ money ÷ Σ land of the firms that make it. Parcels of which a part is unknown are told by their number, not as 0. */
export interface MoneySum {
  readonly wan: number;
  /** Land of the firms on the parcels that are known. */
  readonly m2: number;
  readonly known: number;
  readonly missing: number;
}

/** Σ floor ÷ Σ land by the one basis that most of the land is known by. */
export interface FloorSum {
  readonly basis: FarBasis | null;
  readonly floorM2: number;
  readonly landM2: number;
  readonly known: number;
  readonly missing: number;
}

/**
 * What a block holds. Land (`landM2`, `occupiedM2`, idle, units) is what lies inside the line, cut parcels by their part.
 * Firms, money and floor are those of the parcels that count: half or more of the land inside counts whole, less not
 * at all; a person may choose otherwise parcel by parcel, or to count by the share of land.
 */
export interface BlockCounts {
  /** Parcels with land inside, those among them that the line cuts, and those that count. */
  readonly parcels: number;
  readonly cut: number;
  readonly members: number;
  readonly landM2: number;
  /** 涉企用地: inside the line, on parcels used by firms. */
  readonly occupiedM2: number;
  /** Whole area of the parcels that count, those chosen by share with their share. */
  readonly memberM2: number;
  readonly firms: number;
  /** Null where no list is looked at; of land lists no firms are told. */
  readonly listedFirms: number | null;
  readonly listedParcels: number | null;
  readonly listedM2: number | null;
  readonly tax: MoneySum;
  readonly valueAdded: MoneySum;
  /** Null where no floor is known. */
  readonly floor: FloorSum | null;
  readonly suspectedIdleM2: number;
  readonly decidedIdleM2: number;
  /** Units whose land lies inside, most land first; null is land of no unit. */
  readonly units: readonly { readonly unitId: string | null; readonly m2: number }[];
}

/** A parcel the line cuts, for the map and the list of choices. */
export interface CutParcel {
  readonly id: string;
  readonly share: number;
  readonly as: MembershipWay;
}

export interface Counted {
  readonly counts: BlockCounts;
  readonly cutParcels: readonly CutParcel[];
}

/** Less land on either side of the line, of a share of 1, is the width of the line: no cut. */
const LEAST_SHARE = 1e-6;
const LEAST_CUT_M2 = 1;

export type Counter = (cut: CutShares, choices: ReadonlyMap<string, MembershipWay>) => Counted;

/** Counts again and again over the same land; its marks are kept from one time to the next. */
export function createCounter(land: LandPack, figures: LandFigures): Counter {
  const seenFirms = new Uint32Array(figures.firmCount);
  const metRows = new Uint32Array(land.ids.length);
  const unitM2 = new Float64Array(figures.unitIds.length + 1);
  let turn = 0;

  return ({ count, rows, shares }, choices) => {
    turn += 1;
    unitM2.fill(0);
    const sums = newSums(figures);
    const cutParcels: CutParcel[] = [];
    const countMember = (row: number, weight: number): void => {
      sums.members += 1;
      addMember(sums, land, figures, row, weight);
      for (let at = figures.firms.from[row] ?? 0; at < (figures.firms.from[row + 1] ?? 0); at++) {
        const firm = figures.firms.tied[at] as number;
        if (seenFirms[firm] === turn) continue;
        seenFirms[firm] = turn;
        sums.firms += 1;
        if (figures.listedFirms?.[firm] === 1) sums.listedFirms += 1;
      }
    };
    for (let i = 0; i < count; i++) {
      const row = rows[i] as number;
      const share = tidyShare(shares[i] as number);
      if (share === 0) continue;
      metRows[row] = turn;
      sums.parcels += 1;
      const m2 = share * (land.areaM2[row] as number);
      addLand(sums, figures, row, m2);
      const unit = figures.units[row] as number;
      const slot = unit < 0 ? figures.unitIds.length : unit;
      unitM2[slot] = (unitM2[slot] as number) + m2;
      // Hardly anything is chosen, and a look-up by text costs more than all else here.
      const chosen = choices.size > 0 ? choices.get(land.ids[row] as string) : undefined;
      const as = chosen ?? (share >= HALF ? 'in' : 'out');
      if (Math.min(m2, (land.areaM2[row] as number) - m2) >= LEAST_CUT_M2) {
        cutParcels.push({ id: land.ids[row] as string, share, as });
      }
      if (as !== 'out') countMember(row, as === 'in' ? 1 : share);
    }
    for (const [id, as] of choices) {
      const row = land.rowById.get(id);
      // Chosen, though the line does not come near it.
      if (row !== undefined && as === 'in' && metRows[row] !== turn) countMember(row, 1);
    }
    return { counts: countsOf(sums, figures, unitM2, cutParcels.length), cutParcels };
  };
}

function tidyShare(share: number): number {
  if (share > 1 - LEAST_SHARE) return 1;
  return share < LEAST_SHARE ? 0 : share;
}

function newSums(figures: LandFigures) {
  const money = () => ({ wan: 0, m2: 0, known: 0, missing: 0 });
  return {
    parcels: 0,
    members: 0,
    landM2: 0,
    occupiedM2: 0,
    memberM2: 0,
    firms: 0,
    listedFirms: 0,
    listedParcels: 0,
    listedM2: 0,
    idleM2: [0, 0, 0],
    tax: money(),
    valueAdded: money(),
    floors: figures.floorM2.map(() => ({ floorM2: 0, landM2: 0, known: 0 })),
  };
}

type Sums = ReturnType<typeof newSums>;

function addLand(sums: Sums, { firms, idle }: LandFigures, row: number, m2: number): void {
  sums.landM2 += m2;
  if ((firms.from[row + 1] as number) > (firms.from[row] as number)) sums.occupiedM2 += m2;
  const status = idle[row] as number;
  sums.idleM2[status] = (sums.idleM2[status] as number) + m2;
}

function addMember(
  sums: Sums,
  land: LandPack,
  figures: LandFigures,
  row: number,
  weight: number,
): void {
  const m2 = weight * (land.areaM2[row] as number);
  if (!Number.isNaN(m2)) sums.memberM2 += m2;
  if (figures.listedLand?.[row] === 1) {
    sums.listedParcels += 1;
    if (!Number.isNaN(m2)) sums.listedM2 += m2;
  }
  if ((figures.firms.from[row + 1] as number) > (figures.firms.from[row] as number)) {
    addMoney(sums.tax, figures.tax, row, weight);
    addMoney(sums.valueAdded, figures.valueAdded, row, weight);
  }
  const own = weight * (figures.landM2[row] as number);
  for (let basis = 0; basis < sums.floors.length; basis++) {
    const floorM2 = weight * (figures.floorM2[basis]?.[row] as number);
    const sum = sums.floors[basis];
    if (!sum || Number.isNaN(floorM2)) continue;
    sum.floorM2 += floorM2;
    sum.landM2 += own;
    sum.known += 1;
  }
}

function addMoney(sum: Sums['tax'], { wan, m2 }: MoneyColumns, row: number, weight: number): void {
  const money = weight * (wan[row] as number);
  const land = weight * (m2[row] as number);
  if (Number.isNaN(money) || Number.isNaN(land)) {
    sum.missing += 1;
    return;
  }
  sum.wan += money;
  sum.m2 += land;
  sum.known += 1;
}

function countsOf(
  sums: Sums,
  { listedFirms, listedLand, unitIds }: LandFigures,
  unitM2: Float64Array,
  cut: number,
): BlockCounts {
  const units = [...unitM2]
    .map((m2, at) => ({ unitId: unitIds[at] ?? null, m2 }))
    .filter(({ m2 }) => m2 > 0)
    .sort((a, b) => b.m2 - a.m2);
  return {
    parcels: sums.parcels,
    cut,
    members: sums.members,
    landM2: sums.landM2,
    occupiedM2: sums.occupiedM2,
    memberM2: sums.memberM2,
    firms: sums.firms,
    listedFirms: listedFirms && listedFirms.length > 0 ? sums.listedFirms : null,
    listedParcels: listedLand ? sums.listedParcels : null,
    listedM2: listedLand ? sums.listedM2 : null,
    tax: sums.tax,
    valueAdded: sums.valueAdded,
    floor: bestFloor(sums),
    suspectedIdleM2: sums.idleM2[1] as number,
    decidedIdleM2: sums.idleM2[2] as number,
    units,
  };
}

/** The basis that says most; of two alike, the one that comes first. */
function bestFloor({ floors, members }: Sums): FloorSum | null {
  let best = 0;
  floors.forEach(({ known }, basis) => {
    if (known > (floors[best]?.known ?? 0)) best = basis;
  });
  const sum = floors[best];
  if (!sum || sum.known === 0) return null;
  return { ...sum, basis: floorBases[best] ?? null, missing: members - sum.known };
}

/** 容积率 of the block; null where no land is known. */
export function ratioOfFloor({ floorM2, landM2 }: FloorSum): number | null {
  return landM2 > 0 ? orNull(floorM2 / landM2) : null;
}
