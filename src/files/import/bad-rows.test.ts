import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { idleReading } from '../../../tests/builders/fuzz';
import { utf8 } from '../../../tests/fixtures/import/bad-files';
import {
  dbfOf,
  nullContent,
  type Point,
  polygonContent,
  shpOf,
  square,
} from '../../../tests/fixtures/import/shapefile/shapefile-bytes';
import { rawWorkbook } from '../../../tests/fixtures/import/table/raw-workbook';
import { findCrs, type Range } from '../../core/import/find-crs';
import { rangeOf } from '../../core/import/place-shapes';
import { readFiles } from './read-files';
import type { SourceFile, SourceTable } from './source-table';

const load = (name: string) => new Uint8Array(readFileSync(`tests/fixtures/import/${name}`));

function tableOf(...files: readonly SourceFile[]): SourceTable {
  const { tables, unreadable } = readFiles(files, idleReading);
  expect(unreadable).toEqual([]);
  const [one] = tables;
  if (!one) throw new Error('not read');
  return one;
}

/** Row, field and words of what matters; what a file lacks beside it is another test. */
const told = ({ notes }: SourceTable) =>
  notes
    .filter(({ row }) => row !== null)
    .map(({ row, field, why }) => `${row}|${field ?? ''}|${why}`);

const outlines = ({ shapes }: SourceTable) =>
  (shapes ?? []).map((shape) => shape?.polygons.length ?? 0);

function geojson(...geometries: readonly (string | object | null)[]): SourceFile {
  const features = geometries.map((geometry) => {
    const text = typeof geometry === 'string' ? geometry : JSON.stringify(geometry);
    return `{"type":"Feature","properties":{"名称":"甲"},"geometry":${text}}`;
  });
  const text = `{"type":"FeatureCollection","features":[${features.join(',\n')}]}`;
  return { name: 'dk.geojson', bytes: utf8(text) };
}

const polygon = (...rings: readonly (readonly Point[])[]) => ({
  type: 'Polygon',
  coordinates: rings,
});
const around = (count: number): Point[] =>
  Array.from({ length: count + 1 }, (_, i): Point => {
    const turn = (-2 * Math.PI * (i % count)) / count;
    return [121.9 + Math.cos(turn) / 100, 30 + Math.sin(turn) / 100];
  });

describe('a layer of outlines with other things in it', () => {
  it('GeoJSON: every row that has no outline says why', () => {
    const table = tableOf(
      geojson(
        polygon(square(121, 30, 1)),
        { type: 'Point', coordinates: [121, 30] },
        {
          type: 'LineString',
          coordinates: [
            [121, 30],
            [122, 30],
          ],
        },
        null,
        '{"type":"Polygon","coordinates":[[[121,30],[null,30],[122,31],[121,30]]]}',
        '{"type":"Polygon","coordinates":[[[121,30],[1e999,30],[122,31],[121,30]]]}',
        { type: 'CircularString', coordinates: [[121, 30]] },
        polygon([
          [121, 30],
          [122, 30],
          [121, 30],
        ]),
      ),
    );
    expect(outlines(table)).toEqual([1, 0, 0, 0, 0, 0, 0, 0]);
    expect(told(table)).toEqual([
      '4||图形为空。',
      '5||坐标中有 NaN 或不合情理的数，没有读入该图形。',
      '6||坐标中有 NaN 或不合情理的数，没有读入该图形。',
      '7||图形类型（CircularString）不能读取。',
      '8||外环不足三个点，没有读入该图形。',
      '2||图形是点或线，不是面，没有图形。',
      '3||图形是点或线，不是面，没有图形。',
    ]);
  });

  it('Shapefile: the same, row by row', () => {
    const point = new Uint8Array(20);
    new DataView(point.buffer).setInt32(0, 1, true);
    const infinite = square(0, 0, 9).map(([x, y]): Point => [x === 9 ? Infinity : x, y]);
    const shp = shpOf([
      polygonContent([square(0, 0, 9)]),
      point,
      polygonContent([square(0, 0, 9).slice(0, 3)], 3),
      nullContent,
      polygonContent([infinite]),
    ]);
    const rows = ['甲', '乙', '丙', '丁', '戊'].map((name) => [utf8(name)]);
    const dbf = dbfOf([{ name: 'NAME', type: 'C', width: 9 }], rows);
    const table = tableOf({ name: 'dk.shp', bytes: shp }, { name: 'dk.dbf', bytes: dbf });
    expect(outlines(table)).toEqual([1, 0, 0, 0, 0]);
    expect(told(table)).toEqual([
      '4||图形为空。',
      '5||坐标中有 NaN 或不合情理的数，没有图形。',
      '2||图形是点或线，不是面，没有图形。',
      '3||图形是点或线，不是面，没有图形。',
    ]);
  });

  it('GeoPackage and KML: the same', () => {
    const bytes = load('geopackage/dk.gpkg');
    // The head of the first geometry, made that of a point.
    const at = bytes.findIndex(
      (_, i) => bytes[i] === 0x47 && bytes[i + 1] === 0x50 && !bytes[i + 2],
    );
    const envelope = [0, 32, 48, 48, 64][((bytes[at + 3] ?? 0) >> 1) & 7] ?? 0;
    bytes[at + 8 + envelope + 1] = 1;
    const gpkg = tableOf({ name: 'dk.gpkg', bytes });
    expect(outlines(gpkg).filter((count) => count === 0)).toHaveLength(1);
    expect(told(gpkg)).toEqual([
      expect.stringMatching(/^\d+\|\|图形是点或线，不是面，没有图形。$/),
    ]);
    const mark = (geometry: string) => `<Placemark>${geometry}</Placemark>`;
    const ring = (text: string) =>
      `<Polygon><outerBoundaryIs><LinearRing><coordinates>${text}</coordinates></LinearRing></outerBoundaryIs></Polygon>`;
    const kml = tableOf({
      name: 'a.kml',
      bytes: utf8(
        `<kml><Document>${mark(ring('121,30 122,30 122,31 121,30'))}${mark('<Point><coordinates>121,30</coordinates></Point>')}${mark(ring('NaN,30 122,30 122,31 NaN,30'))}</Document></kml>`,
      ),
    });
    expect(told(kml)).toEqual([
      '3||坐标中有 NaN 或不合情理的数，没有读入该图形。',
      '2||图形是点或线，不是面，没有图形。',
    ]);
  });

  it('a layer of points alone is nothing to tell', () => {
    const points = tableOf(geojson({ type: 'Point', coordinates: [121, 30] }));
    expect(told(points)).toEqual([]);
  });
});

describe('rings', () => {
  it('that run the wrong way are taken as they are meant', () => {
    const hole = square(121.2, 30.2, 0.1);
    const [one, other] = [false, true].map((clockwise) =>
      tableOf(geojson(polygon(square(121, 30, 1, clockwise), hole))),
    );
    expect(one?.shapes?.[0]?.polygons.map((rings) => rings.length)).toEqual([2]);
    expect(other?.shapes?.[0]?.polygons.map((rings) => rings.length)).toEqual([2]);
    const turned = shpOf([polygonContent([square(0, 0, 9, false), square(1, 1, 2)])]);
    const table = tableOf({ name: 'dk.shp', bytes: turned });
    expect(table.shapes?.[0]?.polygons.map((rings) => rings.length)).toEqual([2]);
    expect(table.notes.map(({ why }) => why).join()).toContain('有 1 个图形的环方向与规范');
  });

  it('of 100,000 vertices are read', () => {
    const ring = around(100_000);
    const shp = shpOf([polygonContent([ring])]);
    for (const table of [
      tableOf(geojson(polygon(ring))),
      tableOf({ name: 'dk.shp', bytes: shp }),
      tableOf({
        name: 'a.kml',
        bytes: utf8(
          `<kml><Placemark><Polygon><outerBoundaryIs><LinearRing><coordinates>${ring.map((at) => at.join(',')).join(' ')}</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></kml>`,
        ),
      }),
    ]) {
      expect(table.shapes?.[0]?.polygons[0]?.[0]).toHaveLength(200_000);
    }
  });

  it('out of every range are read as they stand; no system of coordinates is guessed for them', () => {
    const table = tableOf(geojson(polygon(square(500, 91, 1))));
    expect(table.notes.map(({ why }) => why).join()).toContain('GeoJSON 应为经纬度');
    const shapes = (table.shapes ?? []).map((shape) => shape?.polygons ?? []);
    const found = findCrs(table.crs, rangeOf(shapes) as Range, { zone: 41, extent: null });
    expect(found.readings).toEqual([]);
  });
});

it('formulas are what they last came to; without that, the cell and its column are named', () => {
  const text = (place: string, words: string) =>
    `<c r="${place}" t="inlineStr"><is><t>${words}</t></is></c>`;
  const data = [
    `<row r="1">${text('A1', '企业名称')}${text('B1', '税收')}</row>`,
    `<row r="2">${text('A2', '甲厂')}<c r="B2"><f>1+1</f><v>2</v></c></row>`,
    `<row r="3">${text('A3', '乙厂')}<c r="B3"><f>SUM(C3:D3)</f></c></row>`,
    `<row r="4">${text('A4', '丙厂')}<c r="B4" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>`,
  ].join('');
  const table = tableOf({ name: '台账.xlsx', bytes: rawWorkbook({ sheets: [{ data }] }) });
  expect(table.rows).toEqual([
    ['甲厂', 2],
    ['乙厂', null],
    ['丙厂', null],
  ]);
  expect(told(table)).toEqual([
    '3|税收|公式没有保存计算结果，按空白读入；请用 Excel 或 WPS 打开并保存一次。',
    '4|税收|单元格是错误值 #DIV/0!，按空白读入。',
  ]);
});

describe('a file that ends too early', () => {
  const whole = (name: string, share: number): SourceFile => {
    const bytes = load(name);
    return { name, bytes: bytes.subarray(0, Math.floor(bytes.length * share)) };
  };

  it.each([
    ['kml/dk.kml', '个地标之后内容不完整'],
    ['geojson/dk_4490.geojson', '行）之后中断'],
    ['dxf/dk_gdal.dxf', '文件中断或损坏'],
  ])('%s is read as far as it goes, and says where that is', (name, words) => {
    const table = tableOf(whole(name, 0.6));
    expect(table.rows.length).toBeGreaterThan(0);
    const errors = table.notes.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ why }) => why).join()).toContain(words);
  });

  it('a .gpkg of which the last pages are gone says how much, and how many places', () => {
    const table = tableOf(whole('geopackage/dk.gpkg', 0.97));
    const errors = table.notes.filter(({ severity }) => severity === 'error');
    expect(errors[0]?.why).toContain('文件不完整：应有 106496 字节');
  });

  it('a .gpkg that is open elsewhere says that its latest edits are missing', () => {
    const bytes = load('geopackage/dk.gpkg');
    bytes.set([2, 2], 18);
    const table = tableOf({ name: 'dk.gpkg', bytes });
    expect(table.notes.map(({ why }) => why).join()).toContain('“dk.gpkg-wal”，其中的最新修改没有');
  });

  it('a .shp, .dbf or .shx that is cut keeps its rows and names the first without', () => {
    const shp = shpOf([polygonContent([square(0, 0, 9)]), polygonContent([square(0, 0, 8)])]);
    const dbf = dbfOf([{ name: 'A', type: 'C', width: 30 }], [['a'], ['b']]);
    const read = (a: Uint8Array, b: Uint8Array) =>
      tableOf(
        { name: 'dk.shp', bytes: a },
        { name: 'dk.dbf', bytes: b },
        { name: 'dk.shx', bytes: new Uint8Array(40) },
      );
    expect(told(read(shp.subarray(0, 300), dbf))).toEqual(['2||图形在文件末尾中断，没有图形。']);
    expect(told(read(shp, dbf.subarray(0, 100)))).toEqual([
      '2||属性表中没有对应的行，属性按空值读入。',
    ]);
    expect(outlines(read(shp, dbf))).toEqual([1, 1]);
  });
});
