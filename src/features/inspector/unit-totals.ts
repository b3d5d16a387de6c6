import type { Parcel, Shape } from '../../core/parcel/parcel';

export interface UnitTotal {
  readonly unitId: string | null;
  count: number;
  m2: number;
  /** Parcels without an outline, whose area is in no sum. */
  unmeasured: number;
}

/** Sums of the empty land that stands before a workspace is read are none of its parcels, and no 0 亩. */
export function totalsOf(
  totals: readonly UnitTotal[] | null,
  parcels: number,
): readonly UnitTotal[] | null {
  return totals?.length === 0 && parcels > 0 ? null : totals;
}

/** Adds one parcel to the sum of its unit; units appear as they are met. */
export function addToUnit(
  totals: Map<string | null, UnitTotal>,
  parcel: Parcel,
  shape: Shape | undefined,
  areaM2Of: (shape: Shape | undefined) => number | null,
): void {
  const total = totals.get(parcel.unitId) ?? {
    unitId: parcel.unitId,
    count: 0,
    m2: 0,
    unmeasured: 0,
  };
  const m2 = areaM2Of(shape);
  total.count += 1;
  if (m2 === null) total.unmeasured += 1;
  else total.m2 += m2;
  totals.set(parcel.unitId, total);
}
