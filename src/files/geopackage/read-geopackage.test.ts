import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { recogniseCrs } from '../../core/geo/crs/recognise-crs';
import { isUnreadable, type SourceTable } from '../import/source-table';
import { readGeopackage } from './read-geopackage';

const reading = { progress: () => undefined, stopped: () => false };
const folder = 'tests/fixtures/import/geopackage/';

function bytesOf(name: string): Uint8Array {
  return new Uint8Array(readFileSync(folder + name));
}

function read(bytes: Uint8Array, name = 'dk.gpkg'): SourceTable[] {
  const answer = readGeopackage({ name, bytes }, reading);
  if (isUnreadable(answer)) throw new Error(answer.why);
  return answer;
}

it('reads a file of GDAL: rows, holes, parts, letters and the system', () => {
  const [table] = read(bytesOf('dk.gpkg'));
  expect(table?.layer).toBe('地块');
  expect(table?.rows).toHaveLength(24);
  expect(table?.columns.slice(0, 4)).toEqual(['fid', '地块编号', '地块名称', '使用权人']);
  expect(table?.rows[1]?.[3]).toBe('宁波𬒗华螺杆有限公司');
  expect(table?.shapes?.[4]?.polygons[0]).toHaveLength(2);
  expect(table?.shapes?.[16]?.polygons).toHaveLength(2);
  expect(table?.shapes?.[0]?.polygons[0]?.[0]?.[0]).toBeCloseTo(41391970, 3);
  expect(recogniseCrs(table?.crs.wkt ?? '')).toMatchObject({ epsg: 4529 });
  expect(table?.notes).toEqual([]);
});

it('reads wide letters, small pages, long texts, defaults of later columns and tables without outlines', () => {
  const [plots, firms] = read(bytesOf('kinds_utf16.gpkg'));
  expect(plots?.encoding).toEqual({ name: 'UTF-16LE', from: 'fixed' });
  expect(plots?.columns).toEqual([
    ...['fid', '代码', '启用', '面积, 亩', '大数', '说明', '照片', '备注'],
  ]);
  expect(plots?.rows).toHaveLength(62);
  expect(plots?.rows[59]).toEqual([
    178,
    `${'0'.repeat(17)}59`,
    true,
    14.75,
    String(2n ** 60n + 59n),
    '说明'.repeat(1180),
    null,
    '无',
  ]);
  expect(plots?.rows[2]?.[2]).toBe(false);
  expect(plots?.crs).toEqual({ epsg: 4490 });
  expect(firms?.layer).toBe('企业');
  expect(firms?.shapes).toBeNull();
  expect(firms?.rows).toEqual([
    [7, '示例𬒗厂'],
    [9, '示例㶲厂'],
  ]);
});

it('reads outlines with heights and measures behind any envelope, and tells those it cannot', () => {
  const [plots] = read(bytesOf('kinds_utf16.gpkg'));
  for (let i = 0; i < 60; i++) {
    const [ring] = plots?.shapes?.[i]?.polygons[0] ?? [];
    expect(Array.from(ring?.subarray(0, 4) ?? [])).toEqual([
      121 + i * 0.002,
      30,
      121 + i * 0.002 + 0.001,
      30,
    ]);
    expect(ring).toHaveLength(8);
  }
  expect(plots?.shapes?.slice(60)).toEqual([null, null]);
  const told = plots?.notes.map(({ row, field, why }) => [row, field, why]);
  expect(told).toEqual([
    [4, '照片', '二进制内容（如照片）没有读入。'],
    [61, null, '图形为空。'],
    [62, null, '图形数据残缺，没有读入。'],
    [null, null, '“影像”是影像切片，没有读入。'],
  ]);
});

it('tells of rows that a cut took away', () => {
  const bytes = bytesOf('kinds_utf16.gpkg');
  const tables = read(bytes.slice(0, 120 * 512));
  const [plots] = tables;
  expect(plots?.rows.length).toBeLessThan(62);
  expect(plots?.notes.some(({ severity, why }) => severity === 'error' && /残缺/.test(why))).toBe(
    true,
  );
});

it('tells of a log that may stand beside the file', () => {
  const bytes = bytesOf('dk.gpkg');
  bytes[18] = 2;
  bytes[19] = 2;
  expect(read(bytes)[0]?.notes[0]?.why).toContain('dk.gpkg-wal');
});

it('says what other databases are', () => {
  const name = 'a.gpkg';
  const text = new TextEncoder().encode('宗地');
  expect(readGeopackage({ name, bytes: text }, reading)).toMatchObject({
    why: '“a.gpkg”：不是 GeoPackage（SQLite 数据库）。',
  });
  const renamed = Buffer.from(bytesOf('dk.gpkg')).toString('latin1');
  const other = Buffer.from(renamed.replaceAll('gpkg_contents', 'gpkg_xontents'), 'latin1');
  expect(readGeopackage({ name, bytes: new Uint8Array(other) }, reading)).toMatchObject({
    why: '“a.gpkg”：是 SQLite 数据库，但不是 GeoPackage。',
  });
});
