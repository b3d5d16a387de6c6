import type { Occupancy } from '../enterprise/occupancy';
import type { Parcel } from '../parcel/parcel';
import type { OccupancyIndex } from './occupancy-index';
import { floorOfParcel, landOfParcel } from './parcel-land';

/** How the land of one occupancy was found, before what is let to others is taken off. */
export const landWays = ['unknown', 'stated', 'registered', 'measured', 'floorShare'] as const;

export type LandWay = (typeof landWays)[number];

/** The land of each occupancy, parallel to the list of the index. NaN is unknown. */
export interface EvaluationLand {
  readonly grossM2: Float64Array;
  /** own + leased in − leased out. */
  readonly netM2: Float64Array;
  readonly ways: Uint8Array;
  /** 1 where more was let than owned; the land is then 0, and the doubt is said. */
  readonly overLet: Uint8Array;
}

/** A square decimetre: less than that is rounding, not more let than owned. */
const TOLERANCE_M2 = 0.01;

export function emptyLand(count: number): EvaluationLand {
  return {
    grossM2: new Float64Array(count).fill(Number.NaN),
    netM2: new Float64Array(count).fill(Number.NaN),
    ways: new Uint8Array(count),
    overLet: new Uint8Array(count),
  };
}

/**
 * Works out the land of all who use one parcel (docs/adr/0010-evaluation-land.md):
 * 自有 is the area owned, the whole parcel where it is the only 自有 and states none; 租赁 and 其他 the area used;
 * storeys the share of floor; a lone occupant of whom nothing is stated, the whole parcel. From what is owned goes what
 * others use, in proportion where there are several owners.
 */
export function settleParcel(
  land: EvaluationLand,
  { list, parcels, firms }: OccupancyIndex,
  first: number,
  parcel: Parcel,
  areaM2Of: (id: string) => number | null,
): void {
  const lone = (parcels.next[first] as number) < 0;
  let owners = 0;
  for (let at = first; at >= 0; at = parcels.next[at] as number) {
    if ((list[at] as Occupancy).basis === '自有') owners += 1;
  }
  for (let at = first; at >= 0; at = parcels.next[at] as number) {
    const occupancy = list[at] as Occupancy;
    const whole = occupancy.basis === '自有' ? owners === 1 : lone && !occupancy.floorAreaM2;
    setGross(land, at, occupancy, whole, parcel, areaM2Of);
    land.netM2[at] = land.grossM2[at] as number;
  }
  if (lone || owners === 0) return;
  for (let at = first; at >= 0; at = parcels.next[at] as number) {
    if ((list[at] as Occupancy).basis !== '自有') {
      takeFromOwners(land, list, parcels.next, firms.owners, first, at);
    }
  }
  for (let at = first; at >= 0; at = parcels.next[at] as number) {
    const net = land.netM2[at] as number;
    if (!(net < 0)) continue;
    if (net < -TOLERANCE_M2) land.overLet[at] = 1;
    land.netM2[at] = 0;
  }
}

function setGross(
  land: EvaluationLand,
  at: number,
  { areaM2, floorAreaM2 }: Occupancy,
  whole: boolean,
  parcel: Parcel,
  areaM2Of: (id: string) => number | null,
): void {
  let [m2, way]: [number, LandWay] = [Number.NaN, 'unknown'];
  if (areaM2 !== null) [m2, way] = [areaM2, 'stated'];
  else if (whole || floorAreaM2 !== null) {
    const own = landOfParcel(parcel, areaM2Of);
    if (own && whole) [m2, way] = [own.m2, own.from];
    else if (own && floorAreaM2 !== null) {
      const floor = floorOfParcel(parcel);
      if (floor > 0) [m2, way] = [(floorAreaM2 / floor) * own.m2, 'floorShare'];
    }
  }
  land.grossM2[at] = m2;
  land.ways[at] = landWays.indexOf(way);
}

/** What one firm uses of the land of others, taken off those others by what each owns. */
function takeFromOwners(
  land: EvaluationLand,
  list: readonly Occupancy[],
  next: Int32Array,
  firmOf: Int32Array,
  first: number,
  user: number,
): void {
  const used = land.grossM2[user] as number;
  if (used === 0) return;
  const isLandlord = (at: number) =>
    (list[at] as Occupancy).basis === '自有' && firmOf[at] !== firmOf[user];
  let owned = 0;
  let landlords = 0;
  for (let at = first; at >= 0; at = next[at] as number) {
    if (!isLandlord(at)) continue;
    owned += land.grossM2[at] as number;
    landlords += 1;
  }
  for (let at = first; at >= 0; at = next[at] as number) {
    if (!isLandlord(at)) continue;
    const share =
      landlords === 1 ? 1 : owned === 0 ? 1 / landlords : (land.grossM2[at] as number) / owned;
    land.netM2[at] = (land.netM2[at] as number) - used * share;
  }
}
