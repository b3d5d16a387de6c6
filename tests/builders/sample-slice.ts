import { readFileSync } from 'node:fs';
import type { Change } from '../../src/core/change/change';
import type { DistrictFiles } from '../../src/files/sample-district/district-files';
import { readSampleDistrict } from '../../src/files/sample-district/read-sample-district';

const folder = new URL('../../data/geojson/330902/', import.meta.url);
const read = <T>(name: string) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as T;

/** The first parcels of the sample district, whole: outlines, all units with borders, the firms on them and their uses. */
export function sampleSlice(count = 40): Change[] {
  const parcels = read<DistrictFiles['parcels']>('parcels.geojson');
  const features = parcels.features.slice(0, count);
  const kept = new Set(features.map(({ properties }) => properties.id));
  const occupancies = read<DistrictFiles['occupancies']>('occupancies.json').filter(
    ([, , parcel]) => kept.has(parcel),
  );
  const firms = new Set(occupancies.map(([, firm]) => firm));
  return readSampleDistrict({
    district: read('district.json'),
    units: read('units.geojson'),
    zones: read('zones.geojson'),
    parcels: { ...parcels, features },
    enterprises: read<DistrictFiles['enterprises']>('enterprises.json').filter(({ id }) =>
      firms.has(id),
    ),
    occupancies,
  });
}
