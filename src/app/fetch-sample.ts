import type { Change } from '../core/change/change';
import type { DistrictFiles } from '../files/sample-district/district-files';
import { readSampleDistrict } from '../files/sample-district/read-sample-district';

/** Where the built app keeps the files of data/geojson; fetched from the app's own host when a sample is opened. */
const addresses = import.meta.glob<string>(
  '../../data/geojson/*/{district,units,zones,parcels,enterprises,occupancies,blocks,credits,readings,projects}.{json,geojson}',
  { query: '?url&no-inline', import: 'default', eager: true },
);

/** The files of a sample district, read. */
export async function fetchSample(code: string): Promise<Change[]> {
  const [
    district,
    units,
    zones,
    parcels,
    enterprises,
    occupancies,
    blocks,
    credits,
    readings,
    projects,
  ] = await Promise.all([
    read<DistrictFiles['district']>(`${code}/district.json`),
    read<DistrictFiles['units']>(`${code}/units.geojson`),
    read<DistrictFiles['zones']>(`${code}/zones.geojson`),
    read<DistrictFiles['parcels']>(`${code}/parcels.geojson`),
    read<DistrictFiles['enterprises']>(`${code}/enterprises.json`),
    read<DistrictFiles['occupancies']>(`${code}/occupancies.json`),
    read<DistrictFiles['blocks']>(`${code}/blocks.json`),
    read<NonNullable<DistrictFiles['credits']>>(`${code}/credits.json`),
    read<NonNullable<DistrictFiles['readings']>>(`${code}/readings.json`),
    read<NonNullable<DistrictFiles['projects']>>(`${code}/projects.json`),
  ]);
  return readSampleDistrict({
    district,
    units,
    zones,
    parcels,
    enterprises,
    occupancies,
    blocks,
    credits,
    readings,
    projects,
  });
}

async function read<T>(name: string): Promise<T> {
  const address = addresses[`../../data/geojson/${name}`];
  if (!address) throw new Error(`no ${name} in this build`);
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return (await answer.json()) as T;
}
