import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProgramPack } from '../../src/core/program/schema/pack-schema';
import type { DistrictSpec } from '../../src/core/sample/district/district-spec';
import { sampleDistricts } from '../../src/core/sample/district/districts';
import { makeDistrict } from '../../src/core/sample/district/make-district';
import { readCoast } from '../../src/files/sample-district/read-coast';
import { writeSampleDistrict } from '../../src/files/sample-district/write-sample-district';

/** Makes every sample district, or the one with this code, on the coast of the repository. */
export function writeDistricts(root: string, only?: string): void {
  const text = readFileSync(join(root, 'data/geography/coast.geojson'), 'utf8');
  const coast = readCoast(JSON.parse(text));
  for (const spec of sampleDistricts) {
    if (only && only !== spec.code) continue;
    const folder = join(root, 'data/geojson', spec.code);
    mkdirSync(folder, { recursive: true });
    const district = makeDistrict(spec, coast, packsOf(spec, root));
    for (const [name, content] of writeSampleDistrict(district)) {
      writeFileSync(join(folder, name), content);
    }
    const { parcels, enterprises } = district;
    console.log(`${spec.name}: ${parcels.length} parcels, ${enterprises.length} enterprises`);
  }
}

/** The programs whose printed counts and weights the district comes to; nothing of them is typed twice. */
function packsOf({ programs }: DistrictSpec, root: string): ProgramPack[] {
  return programs.map((id) => {
    return JSON.parse(readFileSync(join(root, 'data/programs', id, 'program.json'), 'utf8'));
  });
}
