import { addition, type Change } from '../change/change';
import { muFromM2 } from '../quantity';
import { sampleEnterprises } from './sample-enterprises';
import { sampleOccupancies } from './sample-occupancies';
import { sampleLand } from './sample-parcels';
import { sampleUnits } from './sample-units';

/**
 * A workspace to begin with: invented land and firms in 定海区, under its real townships. The same
 * day gives the same records. `asOf` is the day the facts about land hold.
 */
export function starterChanges(asOf: string): Change[] {
  const land = sampleLand(asOf);
  const occupancies = sampleOccupancies(land);
  const muOf = new Map<string, number>();
  for (const { enterpriseId, areaM2 } of occupancies) {
    muOf.set(enterpriseId, (muOf.get(enterpriseId) ?? 0) + muFromM2(areaM2 ?? 0));
  }
  return [
    ...sampleUnits().map((unit) => addition('units', unit)),
    ...land.map(({ parcel }) => addition('parcels', parcel)),
    ...land.map(({ shape }) => addition('shapes', shape)),
    ...sampleEnterprises(muOf).map((firm) => addition('enterprises', firm)),
    ...occupancies.map((occupancy) => addition('occupancies', occupancy)),
  ];
}
