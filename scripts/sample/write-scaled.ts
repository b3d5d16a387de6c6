import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { dinghai } from '../../src/core/sample/district/dinghai';
import { scaledLedger } from '../../src/core/sample/scaled/scaled-ledger';
import {
  enterpriseRow,
  parcelRow,
  polygonOf,
} from '../../src/files/sample-district/write-sample-district';

const FILES = ['parcels', 'enterprises', 'occupancies'] as const;

/**
 * A district of `count` parcels, one record a line (NDJSON): a million of them are read line by line.
 * Units are those of 定海 without borders, for the land is laid out on no coast.
 */
export function writeScaled(count: number, folder: string): void {
  if (!(Number.isInteger(count) && count > 0))
    throw new Error('--scale wants a whole number of parcels');
  mkdirSync(folder, { recursive: true });
  const { code: district, years, programs } = dinghai;
  const units = dinghai.units
    .filter(({ sites }) => sites)
    .map(({ name, code }) => ({ id: `unit-${code}`, name, code, kind: '镇街' }));
  writeFileSync(join(folder, 'units.ndjson'), lines(units));
  const files = Object.fromEntries(
    FILES.map((name) => [name, openSync(join(folder, `${name}.ndjson`), 'w')]),
  );
  const put = (name: (typeof FILES)[number], rows: readonly object[]) =>
    writeSync(files[name] as number, lines(rows));
  for (const ledger of scaledLedger(count, 1, { district, units, years, programs })) {
    const outlines = ledger.shapes.map(({ geometry }) => polygonOf(geometry));
    const parcels = ledger.parcels.map((parcel, i) => ({
      type: 'Feature',
      properties: parcelRow(parcel),
      geometry: outlines[i],
    }));
    put('parcels', parcels);
    put('enterprises', ledger.enterprises.map(enterpriseRow));
    put(
      'occupancies',
      ledger.occupancies.map(({ rev: _, ...use }) => use),
    );
  }
  for (const file of Object.values(files)) closeSync(file);
  console.log(`${count} parcels in ${folder}`);
}

function lines(rows: readonly object[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}
