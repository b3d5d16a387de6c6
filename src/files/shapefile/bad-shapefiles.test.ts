import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  dbfOf,
  nullContent,
  type Point,
  polygonContent,
  shpOf,
  square,
} from '../../../tests/fixtures/import/shapefile/shapefile-bytes';
import { encodeGbk } from '../encoding/encode-gbk';
import { isUnreadable, type SourceFile, type SourceTable } from '../import/source-table';
import { readShapefiles } from './read-shapefiles';

const reading = { progress: () => undefined, stopped: () => false };
const gbk = (text: string) => encodeGbk(text).bytes;
const NAME = { name: gbk('名称'), type: 'C', width: 10 };

function read(parts: Record<string, Uint8Array>): SourceTable {
  const files = Object.entries(parts).map(([ending, bytes]) => ({ name: `dk.${ending}`, bytes }));
  const [answer] = readShapefiles(files, reading);
  if (!answer || isUnreadable(answer)) throw new Error(answer?.why);
  return answer;
}

function refusal(files: readonly SourceFile[]): string {
  const answer = readShapefiles(files, reading)[0];
  return answer && isUnreadable(answer) ? `${answer.why}${answer.now}` : '';
}

const whys = (table: SourceTable) => table.notes.map(({ row, why }) => `${row ?? ''} ${why}`);
const shp = (...contents: Uint8Array[]) => shpOf(contents);
const one = polygonContent([square(0, 0, 10)]);

describe('rings', () => {
  const counts = (parts: readonly (readonly Point[])[]) =>
    read({ shp: shp(polygonContent(parts)) }).shapes?.[0]?.polygons.map((rings) => rings.length);

  it.each([
    ['as the format has it', [square(0, 0, 10), square(2, 2, 2, false)], [2]],
    ['all turned round', [square(0, 0, 10, false), square(2, 2, 2)], [2]],
    ['a hole that runs like its outer ring', [square(0, 0, 10), square(2, 2, 2)], [2]],
    ['a hole before its outer ring', [square(2, 2, 2, false), square(0, 0, 10)], [2]],
    ['an island in a hole', [square(0, 0, 10), square(4, 4, 1), square(2, 2, 6, false)], [2, 1]],
    [
      'a hole of the second part',
      [square(0, 0, 5), square(20, 0, 9), square(21, 1, 2, false)],
      [1, 2],
    ],
    ['a hole that touches a corner', [square(0, 0, 10), square(0, 0, 2, false)], [2]],
    ['twins', [square(0, 0, 10), square(0, 0, 10)], [1, 1]],
  ])('%s', (_, parts, expected) => {
    expect(counts(parts)).toEqual(expected);
  });

  it('says that some ran the wrong way', () => {
    const table = read({ shp: shp(one, polygonContent([square(0, 0, 1, false)])) });
    expect(whys(table).join()).toContain('有 1 个图形的环方向与规范');
  });

  it('closes what is open, leaves out what is no ring', () => {
    const open = square(0, 0, 10).slice(0, 4);
    const table = read({ shp: shp(polygonContent([open]), polygonContent([square(0, 0, 0)])) });
    expect(table.shapes?.[0]?.polygons[0]?.[0]).toHaveLength(8);
    expect(table.shapes?.[1]).toBeNull();
    expect(whys(table)).toContain('1 环的首尾没有相接，按相接读入。');
    expect(whys(table)).toContain('2 环不足三个点，没有图形。');
  });

  it('reads 100,000 vertices in one ring and 20,000 rings in one outline at once', () => {
    const round = Array.from({ length: 100_001 }, (_, i): Point => {
      const turn = (-2 * Math.PI * (i % 100_000)) / 100_000;
      return [Math.cos(turn), Math.sin(turn)];
    });
    const many = Array.from({ length: 20_000 }, (_, i) =>
      square((i % 200) * 3, Math.floor(i / 200) * 3, 1),
    );
    const nested = Array.from({ length: 3000 }, (_, i) => square(i, i, 10_000 - 2 * i));
    const table = read({
      shp: shp(polygonContent([round]), polygonContent(many), polygonContent(nested)),
    });
    expect(table.shapes?.map((shape) => shape?.polygons.length)).toEqual([1, 20_000, 1500]);
  });
});

describe('a .shp that is not whole', () => {
  const dbf = dbfOf([NAME], [[gbk('甲')], [gbk('乙')], [gbk('丙')]]);

  it('keeps every row when it is cut off', () => {
    const table = read({ shp: shp(one, one, one).subarray(0, 300), dbf });
    expect(table.rows).toEqual([['甲'], ['乙'], ['丙']]);
    expect(table.shapes?.map((shape) => shape !== null)).toEqual([true, false, false]);
    expect(whys(table)).toContain('2 图形在文件末尾中断，没有图形。');
    expect(whys(table)).toContain('3 图形文件中没有对应的图形。');
  });

  it('names rows with no outline, NaN, a foreign type, absurd counts', () => {
    const nan = polygonContent([
      [
        [0, 0],
        [Number.NaN, 1],
        [1, 1],
        [0, 0],
      ],
    ]);
    const parts = polygonContent([square(0, 0, 1)]);
    new DataView(parts.buffer).setInt32(36, 2_000_000_000, true);
    const empty = polygonContent([...Array.from({ length: 5 }, () => []), square(0, 0, 1)]);
    const table = read({
      shp: shp(one, nullContent, nan, polygonContent([square(0, 0, 1)], 31), parts, empty),
    });
    expect(whys(table).slice(-5)).toEqual([
      '2 图形为空。',
      '3 坐标中有 NaN 或不合情理的数，没有图形。',
      '4 图形类型（三维多面体）不能读取。',
      '5 图形记录残缺，没有图形。',
      '6 图形各部分的个数不合情理，没有图形。',
    ]);
    expect(table.rows).toHaveLength(6);
  });

  it('goes by the .shx where records were moved', () => {
    const moved = shp(one, one, polygonContent([square(7, 7, 1)]));
    const view = new DataView(moved.buffer);
    const size = 8 + one.length;
    view.setInt32(100 + size, 9, false);
    const shx = new Uint8Array(116);
    const index = new DataView(shx.buffer);
    index.setInt32(0, 9994, false);
    index.setInt32(100, (100 + 2 * size) / 2, false);
    index.setInt32(108, 50, false);
    const table = read({ shp: moved, shx });
    expect(table.shapes).toHaveLength(2);
    expect(table.shapes?.[0]?.polygons[0]?.[0]?.[0]).toBe(7);
  });

  it('is refused when it is none', () => {
    expect(refusal([{ name: 'dk.shp', bytes: new Uint8Array(200) }])).toContain('不是 Shapefile');
    expect(refusal([{ name: 'dk.shp', bytes: new Uint8Array(0) }])).toContain('不完整');
    expect(refusal([{ name: 'dk.dbf', bytes: new Uint8Array(9) }])).toContain(
      '属性表（.dbf）不完整',
    );
  });
});

describe('a .dbf', () => {
  it('reads every kind of field, and keeps what it cannot take as text', () => {
    const fields = [
      { name: 'T', type: 'C', width: 12 },
      { name: 'N', type: 'N', width: 20 },
      { name: 'F', type: 'F', width: 13 },
      { name: 'D', type: 'D', width: 8 },
      { name: 'L', type: 'L', width: 1 },
      { name: 'M', type: 'M', width: 10 },
    ];
    const table = read({
      dbf: dbfOf(fields, [
        ['0012', '1234567890123456789', '1.5e+003', '20210731', 'T', '1'],
        [gbk('  碶\\'), '********************', 'nan', '00000000', '?', ''],
        ['12\0abc', ' -0.50', '12,5', '20211331', 'f', ''],
      ]),
    });
    expect(table.rows).toEqual([
      ['0012', '1234567890123456789', 1500, '2021-07-31', true, null],
      ['碶\\', null, null, null, null, null],
      ['12', -0.5, '12,5', '20211331', false, null],
    ]);
    const told = table.notes.map(({ row, field }) => `${row ?? ''}${field ?? ''}`);
    expect(told.sort()).toEqual(['', '2F', '2N', '3D', '3F', 'M']);
    expect(table.shapes).toBeNull();
  });

  it('mends names that are cut, empty or alike, and says so', () => {
    const cut = gbk('备注信息说明').subarray(0, 9);
    const fields = [cut, gbk('面积'), gbk('面积'), ''].map((name) => ({
      name,
      type: 'C',
      width: 4,
    }));
    const table = read({ dbf: dbfOf(fields, [[gbk('金塘')]]) });
    expect(table.columns).toEqual(['备注信息', '面积', '面积_2', '字段4']);
    expect(table.notes.map(({ field }) => field).slice(0, 3)).toEqual([
      '备注信息',
      '面积_2',
      '字段4',
    ]);
  });

  it('takes off half a letter at the end of a full field', () => {
    const table = read({ dbf: dbfOf([{ ...NAME, width: 5 }], [[gbk('金塘镇')]]) });
    expect(table.rows).toEqual([['金塘']]);
    expect(table.notes).toContainEqual({
      severity: 'warning',
      row: 1,
      field: '名称',
      why: '文字超出字段宽度，末尾被截断，半个字已去掉。',
    });
  });

  it('leaves out deleted rows with their outlines, and tells each', () => {
    const dbf = dbfOf([NAME], [[gbk('甲')], [gbk('乙')]], { deleted: [0] });
    const table = read({ shp: shp(one, one), dbf });
    expect(table.rows).toEqual([['乙']]);
    expect(table.rowNumbers).toEqual([2]);
    expect(table.shapes).toHaveLength(1);
    expect(whys(table)).toContain('1 该行在属性表中已标记删除，没有读入。');
  });

  it('reads as many rows as there are, whatever the header says', () => {
    const dbf = dbfOf([NAME], [[gbk('甲')], [gbk('乙')], [gbk('丙')]]);
    expect(read({ dbf: dbf.subarray(0, dbf.length - 13) }).rows).toHaveLength(1);
    expect(whys(read({ dbf: dbf.subarray(0, dbf.length - 13) })).join()).toContain(
      '记 3 行，实有 1 行',
    );
    const low = dbf.slice();
    low[4] = 1;
    expect(read({ dbf: low }).rows).toHaveLength(1);
    expect(read({ dbf: low, shp: shp(one, one) }).rows).toHaveLength(2);
    const short = read({ dbf, shp: shp(one, one, one, one) });
    expect(short.rows.at(-1)).toEqual([null]);
    expect(whys(short)).toContain('4 属性表中没有对应的行，属性按空值读入。');
  });

  it.each([
    ['UTF-8', 'GB18030', 'detected'],
    ['936', 'GB18030', 'cpg'],
    ['OEM', 'GB18030', 'detected'],
    ['ISO-8859-1', 'GB18030', 'detected'],
  ])('with .cpg %s is read as %s', (cpg, name, from) => {
    const table = read({
      dbf: dbfOf([NAME], [[gbk('金塘')]], { language: 0x57 }),
      cpg: new TextEncoder().encode(cpg),
    });
    expect(table.encoding).toEqual({ name, from });
    expect(table.rows).toEqual([['金塘']]);
    const warned = cpg === 'UTF-8' || cpg === 'ISO-8859-1';
    expect(whys(table).some((why) => why.includes('.cpg 写明为'))).toBe(warned);
  });

  it('finds the one row of Chinese far down', () => {
    const rows = Array.from({ length: 9000 }, (_, i) => [i === 8999 ? gbk('小沙') : `A${i}`]);
    expect(read({ dbf: dbfOf([{ name: 'NAME', type: 'C', width: 8 }], rows) }).rows[8999]).toEqual([
      '小沙',
    ]);
  });

  it('tells a fault of every row a hundred times, then counts', () => {
    const rows = Array.from({ length: 500 }, () => ['abc']);
    const table = read({ dbf: dbfOf([{ name: 'N', type: 'N', width: 8 }], rows) });
    expect(table.rows[499]).toEqual(['abc']);
    expect(table.notes.filter(({ row }) => row !== null)).toHaveLength(100);
    expect(table.notes.at(-1)?.why).toContain('共 500 行');
  });
});

describe('a zip', () => {
  const zip = (files: Record<string, Uint8Array>) =>
    zipSync(files, { mtime: new Date(1980, 0, 1) });
  const honest = zip({ 'a/DK.SHP': shp(one), 'a/dk.dbf': dbfOf([NAME], [[gbk('甲')]]) });

  it('matches parts in any case, folder by folder', () => {
    const [table] = readShapefiles([{ name: '甲.zip', bytes: honest }], reading);
    expect(table).toMatchObject({ file: '甲.zip/a/DK.SHP', rows: [['甲']], layer: '' });
  });

  it('is refused in words: cut off, without layers, a bomb, with a password', () => {
    const answer = (bytes: Uint8Array) => refusal([{ name: '甲.zip', bytes }]);
    expect(answer(honest.subarray(0, 200))).toContain('压缩文件不完整');
    expect(answer(zip({ 'a.txt': gbk('甲') }))).toContain('里没有 Shapefile');
    expect(answer(zip({ 'b.zip': honest }))).toContain('里还有压缩包“b.zip”');
    expect(answer(patched(8, 1))).toContain('加了密码');
    expect(answer(patched(10, 9))).toContain('不支持的压缩方法');
    expect(answer(patched(27, 0x7f))).toContain('为安全起见没有解压');
    expect(answer(patched(17, 1))).toContain('与目录所记不符');
  });

  it('one broken layer leaves the others whole', () => {
    const bytes = zip({ 'a.shp': new Uint8Array(120), 'b.shp': shp(one) });
    const answers = readShapefiles([{ name: '甲.zip', bytes }], reading);
    expect(answers.map(isUnreadable)).toEqual([true, false]);
    expect(answers[0]).toMatchObject({ file: '甲.zip/a.shp' });
  });

  it('tells of a part chosen twice', () => {
    const twice = [0, 1].map(() => ({ name: 'dk.shp', bytes: shp(one) }));
    expect(readShapefiles(twice, reading)[1]).toMatchObject({
      why: '“dk.shp”重名，只读了先选的一个。',
    });
  });

  /** The honest zip with one byte of the first entry in its directory changed. */
  function patched(offset: number, value: number): Uint8Array {
    const bytes = honest.slice();
    const view = new DataView(bytes.buffer);
    bytes[view.getUint32(bytes.length - 6, true) + offset] = value;
    return bytes;
  }
});
