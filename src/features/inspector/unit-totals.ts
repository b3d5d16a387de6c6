import type { Parcel, Shape } from '../../core/parcel/parcel';

export interface UnitTotal {
  readonly unitId: string | null;
  count: number;
  m2: number;
  /** Parcels without an outline, whose area is in no sum. */
  unmeasured: number;
}

/** Adds one parcel to the sum of its unit; units appear as they are met. */
export function addToUnit(
  totals: Map<string | null, UnitTotal>,
  parcel: Parcel,
  shape: Shape | undefined,
  areaM2: (shape: Shape) => number,
): void {
  const total = totals.get(parcel.unitId) ?? {
    unitId: parcel.unitId,
    count: 0,
    m2: 0,
    unmeasured: 0,
  };
  total.count += 1;
  if (shape) total.m2 += areaM2(shape);
  else total.unmeasured += 1;
  totals.set(parcel.unitId, total);
}
