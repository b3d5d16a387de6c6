import { readFileSync } from 'node:fs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { encodeGbk } from '../encoding/encode-gbk';
import { detectFormat } from './detect-format';
import { isUnreadable } from './source-table';
import { unpackMixed } from './unpack-mixed';

const folder = 'tests/fixtures/import/';
const fixtures = {
  'shapefile/dk_gbk_ldid_nocpg.zip': 'shapefile',
  'geojson/dk_4490.geojson': 'geojson',
  'geopackage/dk.gpkg': 'geopackage',
  'kml/dk.kml': 'kml',
  'dxf/dk_gdal.dxf': 'dxf',
  'jzd-txt/kcdj_gbk_crlf.txt': 'jzd-txt',
  'table/qy_gb18030.csv': 'csv',
  'table/qy.xlsx': 'xlsx',
} as const;

function load(name: string): Uint8Array {
  return new Uint8Array(readFileSync(folder + name));
}

function detect(content: string | Uint8Array, name = '文件.bin') {
  return detectFormat({
    name,
    bytes: typeof content === 'string' ? strToU8(content) : content,
  });
}

it.each(Object.entries(fixtures))(
  '%s is known by its content, whatever its name',
  (name, format) => {
    expect(detect(load(name))).toEqual({ kind: 'source', format });
  },
);

describe('parts of a shapefile', () => {
  const parts = Object.entries(unzipSync(load('shapefile/dk_gbk_ldid_nocpg.zip')));
  it.each(parts)('%s', (_, bytes) => {
    expect(detect(bytes)).toEqual({ kind: 'source', format: 'shapefile' });
  });
  it('a code page', () => {
    expect(detect('UTF-8')).toEqual({ kind: 'source', format: 'shapefile' });
  });
});

it('texts are told apart by how they begin', () => {
  const formatOf = (text: string) => {
    const found = detect(text);
    return found.kind === 'source' ? found.format : found.kind;
  };
  expect(formatOf('  999\r\n注释\r\n  0\r\nSECTION\r\n  2\r\n')).toBe('dxf');
  expect(formatOf('\u001e{"type":"Feature"}\n')).toBe('geojson');
  expect(formatOf('[ {"type":"Feature"}]')).toBe('geojson');
  expect(formatOf('[属性描述]\n坐标系=2000\n')).toBe('jzd-txt');
  expect(formatOf('\ufeff [地块坐标]\n')).toBe('jzd-txt');
  expect(formatOf('[编号],名称\n1,甲\n')).toBe('csv');
  expect(formatOf('名称\n')).toBe('csv');
  expect(formatOf('<html><table><tr><td>a</td></tr></table></html>')).toBe('xlsx');
});

it('an old workbook and a text in GBK go to the reader of tables', () => {
  const ole = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0);
  expect(detect(ole)).toEqual({ kind: 'source', format: 'xlsx' });
  const { bytes } = encodeGbk('企业名称,地址\n甲厂,新碶街道\n');
  expect(detect(bytes)).toEqual({ kind: 'source', format: 'csv' });
});

it('zips are told apart by what is in them', () => {
  const nothing = new Uint8Array(4);
  const zip = (...names: string[]) =>
    detect(zipSync(Object.fromEntries(names.map((name) => [name, nothing]))));
  expect(zip('manifest.json', 'events.ndjson')).toEqual({ kind: 'archive' });
  expect(zip('doc.kml', 'files/a.png')).toEqual({ kind: 'source', format: 'kml' });
  expect(zip('地块/dk.SHP', '地块/dk.dbf', '说明.docx')).toEqual({
    kind: 'source',
    format: 'shapefile',
  });
  expect(zip('dk.shp', 'dk.dbf', '企业.xlsx')).toEqual({ kind: 'mixed' });
  expect(zip('宗地.dxf')).toEqual({ kind: 'mixed' });
  expect(zip('a.gdb/a00000001.gdbtable')).toMatchObject({
    unreadable: { why: expect.stringContaining('gdb') },
  });
  expect(zip('a.zip')).toMatchObject({
    unreadable: { why: expect.stringContaining('另一个压缩包') },
  });
  expect(zip('a.png')).toMatchObject({
    unreadable: { why: expect.stringContaining('没有能读取') },
  });
});

it('files of a zip of several kinds come out by themselves', () => {
  const bytes = zipSync({
    'dk.shp': strToU8('1'),
    '表/企业.csv': strToU8('2'),
    'Thumbs.db': strToU8('3'),
  });
  const files = unpackMixed({ name: '资料.zip', bytes });
  expect(isUnreadable(files) ? [] : files.map(({ name }) => name)).toEqual([
    '资料.zip/dk.shp',
    '资料.zip/表/企业.csv',
  ]);
});

it.each([
  ['Rar!\u001a\u0007', 'RAR'],
  ['%PDF-1.7', 'PDF'],
  ['AC1018\0', 'DWG'],
  ['AutoCAD Binary DXF\r\n', '二进制 DXF'],
  ['\0\u0001\0\0Standard Jet DB', 'Access'],
  ['\u00ff\u00d8\u00ff\u00e0', '图片'],
  ['<gpx version="1.1">', 'GPX'],
  ['<gml:FeatureCollection>', 'GML'],
  ['<?xml version="1.0"?><a/>', 'XML'],
  ['', '空'],
  ['\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b', '不是能够识别'],
])('%j is explained', (content, what) => {
  const found = detect(strToU8(content, true));
  expect(found.kind === 'unreadable' && found.unreadable.why).toContain(what);
});
