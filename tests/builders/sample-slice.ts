import { readFileSync } from 'node:fs';
import { apply } from '../../src/core/change/apply';
import type { Change } from '../../src/core/change/change';
import { emptyWorkspace, type Workspace } from '../../src/core/workspace';
import type { DistrictFiles } from '../../src/files/sample-district/district-files';
import { readSampleDistrict } from '../../src/files/sample-district/read-sample-district';

const data = new URL('../../data/geojson/', import.meta.url);

function sampleFiles(district: string): DistrictFiles {
  const read = (name: string) =>
    JSON.parse(readFileSync(new URL(`${district}/${name}`, data), 'utf8'));
  return {
    district: read('district.json'),
    units: read('units.geojson'),
    zones: read('zones.geojson'),
    parcels: read('parcels.geojson'),
    enterprises: read('enterprises.json'),
    occupancies: read('occupancies.json'),
    blocks: read('blocks.json'),
    credits: read('credits.json'),
    readings: read('readings.json'),
    projects: read('projects.json'),
  };
}

/** A sample district as it is opened. */
export function sampleWorkspace(district: string): Workspace {
  return apply(emptyWorkspace(), readSampleDistrict(sampleFiles(district))) as Workspace;
}

/** The first parcels of the sample district, whole: outlines, all units with borders, the firms on them and their uses. */
export function sampleSlice(count = 40): Change[] {
  const files = sampleFiles('330902');
  const features = files.parcels.features.slice(0, count);
  const kept = new Set(features.map(({ properties }) => properties.id));
  const occupancies = files.occupancies.filter(([, , parcel]) => kept.has(parcel));
  const firms = new Set(occupancies.map(([, firm]) => firm));
  return readSampleDistrict({
    ...files,
    parcels: { ...files.parcels, features },
    enterprises: files.enterprises.filter(({ id }) => firms.has(id)),
    occupancies,
    blocks: [],
    credits: [],
    readings: [],
    projects: [],
  });
}
