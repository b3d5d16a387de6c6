import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { recogniseCrs } from '../../core/geo/crs/recognise-crs';
import { isUnreadable, type SourceTable } from '../import/source-table';
import { readShapefiles } from './read-shapefiles';

const FOLDER = 'tests/fixtures/import/shapefile';
const reading = { progress: () => undefined, stopped: () => false };

function read(name: string): SourceTable[] {
  const bytes = new Uint8Array(readFileSync(`${FOLDER}/${name}`));
  const answers = readShapefiles([{ name, bytes }], reading);
  return answers.flatMap((answer) => (isUnreadable(answer) ? [] : [answer]));
}

function layer(name: string, layerName: string): SourceTable {
  const found = read(name).find((table) => table.layer === layerName);
  if (!found) throw new Error(`no ${layerName}`);
  return found;
}

function ringCounts(table: SourceTable) {
  return table.shapes?.map((shape) => shape?.polygons.map((polygon) => polygon.length));
}

it('reads the plots of 金塘: GBK by the language driver, two with holes, one in two parts', () => {
  const [table] = read('dk_gbk_ldid_nocpg.zip');
  expect(table).toMatchObject({
    file: 'dk_gbk_ldid_nocpg.zip/dk_gbk_ldid_nocpg.shp',
    layer: '',
    format: 'shapefile',
    columns: [
      '地块编号',
      '地块名称',
      '使用权人',
      '用地性质',
      '用地代码',
      '面积平方米',
      '备注信息说',
    ],
    encoding: { name: 'GB18030', from: 'ldid' },
    notes: [],
  });
  expect(table?.rows).toHaveLength(24);
  expect(table?.rows[0]?.slice(0, 6)).toEqual([
    '330902-JT-001',
    '金塘西堠工业区1号地块',
    '舟山用晟机械厂',
    '工业用地',
    'M2',
    5584.32,
  ]);
  expect(table?.rowNumbers.slice(0, 2)).toEqual([1, 2]);
  expect(recogniseCrs(table?.crs.wkt ?? '')).toMatchObject({ epsg: 4529 });
  const counts = table ? ringCounts(table)?.map((rings) => rings?.join()) : [];
  expect(counts?.filter((count) => count === '2')).toHaveLength(2);
  expect(counts?.filter((count) => count === '1,1')).toHaveLength(1);
});

it('reads several layers of one zip, in a folder with a Chinese name', () => {
  const tables = read('layers_gdal.zip');
  expect(tables.map(({ file }) => file).sort()).toEqual([
    'layers_gdal.zip/数据/企业点.shp',
    'layers_gdal.zip/数据/土地.shp',
    'layers_gdal.zip/数据/带高程.shp',
    'layers_gdal.zip/数据/红线.shp',
  ]);
});

it.each(['layers_gdal.zip', 'names_gbk.zip'])(
  '%s: heights, islands in holes, letters beyond GBK',
  (zip) => {
    const table = layer(zip, '带高程');
    expect(table.columns).toEqual(['地块编', '面积', '层数', '登记日']);
    expect(table.rows).toEqual([
      ['330902-JT-001', 100.25, 3, '2021-07-31'],
      ['干𬒗㶲䶮', null, null, null],
      ['带岛的孔', -1.5, 0, '2019-01-01'],
    ]);
    expect(ringCounts(table)).toEqual([[1], [2, 1], [2, 1]]);
    expect(Array.from(table.shapes?.[0]?.polygons[0]?.[0] ?? []).slice(0, 4)).toEqual([
      41418000, 3330000, 41418000, 3330010,
    ]);
  },
);

it('reads Big5, and measures it does not need', () => {
  const table = layer('layers_gdal.zip', '土地');
  expect(table.columns[0]).toBe('地段名稱');
  expect(table.rows.map(([name]) => name)).toEqual(['臺北市士林區工業用地', '廠房地號']);
  expect(table.encoding?.name).toBe('Big5');
  expect(ringCounts(table)).toEqual([[1], [1]]);
});

it('keeps points, says that an outline is missing, and knows UTF-8 without its .cpg', () => {
  const table = layer('layers_gdal.zip', '企业点');
  expect(table.encoding).toEqual({ name: 'UTF-8', from: 'detected' });
  expect(table.shapes).toEqual([{ polygons: [], point: [41418000, 3330000] }, null]);
  expect(table.notes).toContainEqual({
    severity: 'warning',
    row: 2,
    field: null,
    why: '图形为空。',
  });
});

it('takes closed lines for outlines and the middle of others, and says so', () => {
  const table = layer('layers_gdal.zip', '红线');
  expect(ringCounts(table)).toEqual([[1], []]);
  expect(table.shapes?.[1]?.point).toEqual([41418005, 3330000]);
  expect(table.notes.map(({ why }) => why)).toContain('有 1 条首尾相接的线，已按面读入。');
});

it('reads loose parts in any case, and names what is missing', () => {
  const zipped = read('dk_gbk_ldid_nocpg.zip')[0];
  const bytes = new Uint8Array(readFileSync(`${FOLDER}/dk_gbk_ldid_nocpg.zip`));
  expect(readShapefiles([{ name: '空.PRJ', bytes: new Uint8Array(3) }], reading)).toMatchObject([
    { file: '空.PRJ', why: '只有“空.PRJ”，缺少同名的 .shp 和 .dbf，没有可读的内容。' },
  ]);
  expect(readShapefiles([{ name: 'a.rar', bytes: bytes.subarray(5) }], reading)).toMatchObject([
    { why: '“a.rar”不是 Shapefile 的组成文件，也不是 zip 压缩包。' },
  ]);
  expect(zipped?.rows).toHaveLength(24);
});

it('stops when told to', () => {
  const bytes = new Uint8Array(readFileSync(`${FOLDER}/dk_gbk_ldid_nocpg.zip`));
  const stopped = { progress: () => undefined, stopped: () => true };
  expect(readShapefiles([{ name: 'a.zip', bytes }], stopped)).toEqual([]);
});
