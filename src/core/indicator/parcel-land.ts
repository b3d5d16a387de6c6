import type { Parcel } from '../parcel/parcel';

/** The land of a parcel and where the figure comes from: the certificate first, else the outline. */
export interface ParcelLand {
  readonly m2: number;
  readonly from: 'registered' | 'measured';
}

export function landOfParcel(
  parcel: Parcel,
  areaM2Of: (id: string) => number | null,
): ParcelLand | null {
  if (parcel.registeredM2 !== null) return { m2: parcel.registeredM2, from: 'registered' };
  const measured = areaM2Of(parcel.id);
  return measured === null ? null : { m2: measured, from: 'measured' };
}

/** A figure stated once for a parcel; NaN when nobody knows it. */
export function statedNumber(parcel: Parcel, field: string): number {
  for (const fact of parcel.facts) {
    if (fact.field === field) return typeof fact.value === 'number' ? fact.value : Number.NaN;
  }
  return Number.NaN;
}

/** The floor of all buildings, by which storeys let apart share the land: as surveyed, else as titled. */
export function floorOfParcel(parcel: Parcel): number {
  const surveyed = statedNumber(parcel, 'floorAreaM2');
  return Number.isNaN(surveyed) ? statedNumber(parcel, 'titledFloorAreaM2') : surveyed;
}

/** How far the outline is from the certificate, in % of the certificate; null where either is missing. */
export function areaGapOf(parcel: Parcel, areaM2Of: (id: string) => number | null): number | null {
  const registered = parcel.registeredM2;
  if (!registered) return null;
  const measured = areaM2Of(parcel.id);
  if (measured === null || Number.isNaN(measured)) return null;
  return Math.round(((measured - registered) / registered) * 1e11) / 1e9;
}
