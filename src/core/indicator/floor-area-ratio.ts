import type { Parcel } from '../parcel/parcel';
import { type ParcelLand, statedNumber } from './parcel-land';

/** In the order in which one stands in for a ratio that nobody stated. */
export const farBases = ['工业（8米双算）', '规划计容', '产权建筑面积', '现状调查'] as const;

export type FarBasis = (typeof farBases)[number];

/** A ratio by one basis. Two of different bases are never put into one row. */
export interface FloorAreaRatio {
  readonly value: number;
  /** `null` where a ratio was stated and its basis was not. */
  readonly basis: FarBasis | null;
  readonly stated: boolean;
  /** What was divided, where it was computed. */
  readonly floorM2: number | null;
}

/** Every ratio that is known, the one that is shown first: as stated, else by the first basis there is. */
export function ratiosOf(parcel: Parcel, land: ParcelLand | null): readonly FloorAreaRatio[] {
  const stated = statedNumber(parcel, 'floorAreaRatio');
  const found: FloorAreaRatio[] = [];
  if (!Number.isNaN(stated)) {
    found.push({ value: stated, basis: statedBasis(parcel), stated: true, floorM2: null });
  }
  if (!land || land.m2 <= 0) return found;
  for (const basis of farBases) {
    const floorM2 = floorBy(parcel, basis);
    if (!Number.isNaN(floorM2)) {
      found.push({ value: floorM2 / land.m2, basis, stated: false, floorM2 });
    }
  }
  return found;
}

/** The ratio that is shown, NaN when none is known. */
export function shownRatio(parcel: Parcel, landM2: () => number): number {
  const stated = statedNumber(parcel, 'floorAreaRatio');
  if (!Number.isNaN(stated)) return stated;
  for (const basis of farBases) {
    const floorM2 = floorBy(parcel, basis);
    if (Number.isNaN(floorM2)) continue;
    const land = landM2();
    return land > 0 ? floorM2 / land : Number.NaN;
  }
  return Number.NaN;
}

/** Floor by a basis; a storey above 8 m counts twice by 国土资发〔2008〕24号, and must be known for that. */
function floorBy(parcel: Parcel, basis: FarBasis): number {
  if (basis === '规划计容') return statedNumber(parcel, 'plannedFloorAreaM2');
  if (basis === '产权建筑面积') return statedNumber(parcel, 'titledFloorAreaM2');
  const present = statedNumber(parcel, 'floorAreaM2');
  return basis === '现状调查' ? present : present + statedNumber(parcel, 'tallFloorAreaM2');
}

function statedBasis(parcel: Parcel): FarBasis | null {
  const said = parcel.facts.find((fact) => fact.field === 'farBasis')?.value;
  return farBases.find((basis) => basis === said) ?? null;
}
