import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readFiles } from './read-files';
import type { SourceFile } from './source-table';

const folder = join(import.meta.dirname, '../../../tests/fixtures/import');
const reading = { progress: () => {}, stopped: () => false };

function fixtures(pattern: RegExp): SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => pattern.test(path))
    .map((path) => ({ name: path, bytes: new Uint8Array(readFileSync(join(folder, path))) }));
}

it('reads files of every kind together, each by what it holds', () => {
  const files = fixtures(
    /(dk_gbk_ldid_nocpg\.zip|dk\.gpkg|dk\.kml|dk_4490\.geojson|kcdj_gbk_crlf\.txt|qy\.xlsx|qy_gb18030\.csv)$/,
  );
  expect(files).toHaveLength(7);
  const disguised = files.map(({ bytes }, at) => ({ name: `文件${at}.dat`, bytes }));
  for (const chosen of [files, disguised]) {
    const { tables, unreadable } = readFiles(chosen, reading);
    expect(unreadable).toEqual([]);
    expect(tables.map(({ format }) => format).sort()).toEqual(
      ['csv', 'geojson', 'geopackage', 'jzd-txt', 'kml', 'shapefile', 'xlsx'].sort(),
    );
    for (const { format, rows, shapes } of tables) {
      if (format === 'csv' || format === 'xlsx') expect(shapes).toBeNull();
      else expect(shapes?.filter((shape) => shape?.polygons.length)).toHaveLength(24);
      expect(rows.length).toBeGreaterThan(5);
    }
  }
});

it('a bad file takes no other down, and a backup is sent where it belongs', () => {
  const [table] = fixtures(/qy_gb18030\.csv$/);
  const bad = { name: '坏.zip', bytes: Uint8Array.of(0x50, 0x4b, 3, 4, 1, 2, 3) };
  const own = {
    name: '定海.mutu',
    bytes: new Uint8Array(readFileSync(join(folder, '../../archive/v3.mutu'))),
  };
  const { tables, unreadable } = readFiles([bad, own, table as SourceFile], reading);
  expect(tables).toHaveLength(1);
  expect(unreadable.map(({ file }) => file)).toEqual(['坏.zip', '定海.mutu']);
  expect(unreadable[1]?.now).toContain('打开备份文件');
});

it('stops when a person gives up', () => {
  const stopped = { progress: () => {}, stopped: () => true };
  expect(readFiles(fixtures(/dk\.kml$/), stopped)).toEqual({ tables: [], unreadable: [] });
});
