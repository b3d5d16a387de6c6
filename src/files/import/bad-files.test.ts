import { readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { idleReading } from '../../../tests/builders/fuzz';
import {
  compoundFile,
  patchedZip,
  utf8,
  utf16,
  wideZip,
} from '../../../tests/fixtures/import/bad-files';
import {
  dbfOf,
  polygonContent,
  shpOf,
  square,
} from '../../../tests/fixtures/import/shapefile/shapefile-bytes';
import { isFull } from './at-once';
import { readFiles } from './read-files';
import type { SourceFile, SourceTable } from './source-table';

const load = (name: string) => new Uint8Array(readFileSync(`tests/fixtures/import/${name}`));
const gpkg = load('geopackage/dk.gpkg');
const xlsx = load('table/qy.xlsx');
const shp = shpOf([polygonContent([square(0, 0, 9)])]);
const dbf = dbfOf([{ name: 'A', type: 'C', width: 3 }], [['甲'], ['乙']]);
const zip = zipSync({ 'dk.shp': shp, 'dk.dbf': dbf });
const blanks = (mebi: number) => new Uint8Array(mebi * 2 ** 20).fill(0x20);

const read = (...files: readonly SourceFile[]) => readFiles(files, idleReading);

type Refused = readonly [name: string, bytes: Uint8Array, why: string, now: string];

/** Refused as a whole: the words name the file, say what it is, and what to do now. */
const refused: readonly Refused[] = [
  ['空.shp', new Uint8Array(0), '是空的（0 字节）', '确认文件已复制完整'],
  ['断.zip', zip.subarray(0, zip.length - 30), '压缩文件不完整，末尾缺了一段', '重新复制'],
  ['断.xlsx', xlsx.subarray(0, 3000), '不完整，末尾缺了一段', '重新复制'],
  ['断.gpkg', gpkg.subarray(0, 60_000), '应有 106496 字节，实有 60000 字节', '重新复制'],
  ['头.gpkg', gpkg.subarray(0, 100), '不完整，连文件头也没有', '重新复制'],
  ['断.shp', shp.subarray(0, 60), '图形文件（.shp）不完整', '.shp'],
  ['断.dbf', dbf.subarray(0, 20), '属性表（.dbf）不完整', '重新导出'],
  ['膨胀.zip', zipSync({ 'dk.dbf': blanks(70) }), '压缩比例异常', '来源可靠'],
  ['膨胀.xlsx', zipSync({ 'xl/workbook.xml': blanks(70) }), '压缩比例异常', '来源可靠'],
  ['膨胀.kmz', zipSync({ 'doc.kml': blanks(70) }), '为安全起见没有解压', '来源可靠'],
  ['谎称.zip', patchedZip({ 'dk.shp': shp }, 27, 0x7f), '声明的大小不合情理', '1 GB'],
  ['套.zip', zipSync({ 'b.zip': zip }), '里面是另一个压缩包，没有打开', '先解压'],
  ['密.zip', patchedZip({ 'dk.shp': shp }, 8, 1), 'dk.shp 加了密码', '不加密码'],
  ['密.xlsx', patchedZip({ 'xl/workbook.xml': shp }, 8, 1), '已加密', '去掉密码'],
  ['密码.xlsx', compoundFile('EncryptedPackage'), '设有打开密码，已加密', '去掉密码后另存'],
  ['旧.xls', compoundFile('Workbook'), '旧版 Excel（.xls）', '另存为“Excel 工作簿（.xlsx）”'],
  ['文.doc', compoundFile('WordDocument'), 'Word 文档', '复制到 Excel'],
  ['a.rar', utf8('Rar!\x1a\x07\x01'), 'RAR 压缩包', '先解压'],
  ['a.7z', Uint8Array.of(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c), '7z 压缩包', '先解压'],
  ['a.dwg', utf8('AC1032\0\0\0'), 'DWG 图形', '另存为'],
  ['a.mdb', utf8('\0\x01\0\0Standard Jet DB\0'), 'Access 数据库', '导出为 Shapefile'],
  ['a00000001.gdbtable', new Uint8Array(99).fill(3), '文件地理数据库（gdb）', 'GeoPackage'],
  ['a.mif', utf8('Version 300\nCharset "WindowsSimpChinese"\n'), 'MIF', 'MapInfo'],
  ['dk.gpkg-wal', Uint8Array.of(0x37, 0x7f, 6, 0x82, 0, 0), '尚未写回的修改', '关闭'],
  ['dk.gpkg-shm', new Uint8Array(64), '临时文件', '.gpkg'],
  ['宽.csv', utf8(`${'a,'.repeat(65_535)}a\n1\n`), '第 1 行超过 2,000 列', '删去多余的列'],
  ['乱.csv', utf8('名称,面积\n甲\0,1\n'), '不是能够识别的格式', '请选择'],
  ['断.json', utf8('{"type":"Feature","geometry":'), '不是完整的 JSON', '重新导出'],
];

it.each(refused)('%s is refused, and says what to do', (name, bytes, why, now) => {
  const { tables, unreadable } = read({ name, bytes });
  expect(tables).toEqual([]);
  expect(unreadable).toHaveLength(1);
  expect(unreadable[0]?.file).toBe(name);
  expect(unreadable[0]?.why).toContain(name);
  expect(unreadable[0]?.why).toContain(why);
  expect(unreadable[0]?.now).toContain(now);
});

describe('zips', () => {
  it('in the wide form (ZIP64) are read like any other', () => {
    const bytes = wideZip({ 'dk.shp': shp, 'dk.dbf': dbf });
    expect(bytes.length).toBeGreaterThan(zip.length);
    const { tables, unreadable } = read({ name: '宽.zip', bytes });
    expect(unreadable).toEqual([]);
    expect(tables[0]?.rows).toEqual([['甲'], ['乙']]);
  });

  it('of which the wide form lies are refused', () => {
    const bytes = wideZip({ 'dk.shp': shp });
    const view = new DataView(bytes.buffer);
    // The size of the first entry, in its extra field: 2 TB.
    view.setUint32(bytes.length - 22 - 76 - 28 + 8, 0x200, true);
    expect(read({ name: '宽.zip', bytes }).unreadable[0]?.why).toContain('声明的大小不合情理');
  });

  it('within a zip of several files are told, the others read; none is opened twice', () => {
    const inner = zipSync({ 'a.csv': utf8('名称\n甲\n'), 'b.csv': utf8('名称\n乙\n') });
    const files = { 'q.csv': utf8('名称\n丙\n'), '里.zip': inner, 'b.rar': utf8('Rar!\x1a\x07') };
    const { tables, unreadable } = read({ name: '外.zip', bytes: zipSync(files) });
    expect(tables.map(({ file }) => file)).toEqual(['外.zip/q.csv']);
    expect(unreadable.map(({ why }) => why)).toEqual([
      '“外.zip/里.zip”是压缩包里的压缩包，没有打开。',
      '“外.zip/b.rar”是 RAR 压缩包，不能读取。',
    ]);
  });

  it('and other files are read until their tables hold as much as is read at once', () => {
    const { tables } = read({ name: 'a.csv', bytes: utf8('名称,面积\n甲,1\n') });
    const [one] = tables as [SourceTable];
    const row = one.rows[0] ?? [];
    const million = { ...one, rows: Array.from({ length: 1_000_000 }, () => row) };
    expect(isFull(Array.from({ length: 25 }, () => million))).toBe(false);
    expect(isFull(Array.from({ length: 26 }, () => million))).toBe(true);
    const ring = new Float64Array(2 * 5_000_001);
    const outlines = { ...one, shapes: Array.from({ length: 4 }, () => ({ polygons: [[ring]] })) };
    expect(isFull([{ ...outlines, shapes: outlines.shapes.slice(1) }])).toBe(false);
    expect(isFull([outlines])).toBe(true);
  });
});

describe('a text', () => {
  const table = (bytes: Uint8Array, name = '台账.csv') => {
    const [one] = read({ name, bytes }).tables;
    if (!one) throw new Error('not read');
    return one;
  };
  const told = (bytes: Uint8Array) =>
    table(bytes).notes.map(({ row, field, why }) => `${row ?? ''}|${field ?? ''}|${why}`);

  it.each([true, false])('in UTF-16 is read, with a mark (%s) and without', (withMark) => {
    const one = table(utf16('名称,面积\n甲厂,1\n', withMark));
    expect(one.encoding?.name).toBe('UTF-16LE');
    expect(one.rows).toEqual([['甲厂', '1']]);
  });

  it('with a mark that is never closed says which line', () => {
    expect(told(utf8('名称,面积\n甲,1\n"乙,2\n丙,3\n'))).toEqual([
      '3||有引号没有配对，这个引号按普通文字读入，请核对这一行。',
    ]);
  });

  it('with a NUL far down says which line, and has it no more', () => {
    const bytes = utf8(`名称,面积\n${'甲,1\n'.repeat(3000)}乙\0丙,2\n`);
    expect(told(bytes)).toEqual(['3002||有不可见的字符（NUL），已去掉，请核对这一行。']);
    expect(table(bytes).rows.at(-1)).toEqual(['乙丙', '2']);
  });

  it('of a million rows is read', () => {
    const one = table(utf8(`宗地代码,面积\n${'330902001001GB00001,12.5\n'.repeat(1_000_000)}`));
    expect(one.rows).toHaveLength(1_000_000);
    expect(one.rowNumbers.at(-1)).toBe(1_000_001);
  });

  it('of HTML in names stays text, letter by letter', () => {
    const name = '<img src=x onerror=alert(1)>&amp;<b>甲</b>';
    expect(table(utf8(`名称,面积\n${name},1\n`)).rows).toEqual([[name, '1']]);
  });

  it('under another ending is what it is', () => {
    expect(table(utf8('名称\n甲\n'), '台账.xlsx').format).toBe('csv');
    expect(table(xlsx, '台账.csv').format).toBe('xlsx');
    expect(table(gpkg, '地块.shp').format).toBe('geopackage');
  });
});
