import type { Enterprise } from '../../src/core/enterprise/enterprise';
import type { Occupancy } from '../../src/core/enterprise/occupancy';
import type { Parcel } from '../../src/core/parcel/parcel';

/** The tables that figures of land are worked out from. */
export function landTables(
  parcels: readonly Parcel[],
  enterprises: readonly Enterprise[],
  occupancies: readonly Occupancy[],
) {
  return {
    parcels: byId(parcels),
    enterprises: byId(enterprises),
    occupancies: byId(occupancies),
  };
}

/** Who uses which parcel: parcel first, firm second. */
export function aUse(
  parcelId: string,
  enterpriseId: string,
  basis: Occupancy['basis'],
  areaM2: number | null = null,
  floorAreaM2: number | null = null,
): Occupancy {
  const id = `occupancy-${parcelId}-${enterpriseId}-${basis}`;
  return { id, parcelId, enterpriseId, basis, areaM2, floorAreaM2, rev: 0 };
}

function byId<T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}
