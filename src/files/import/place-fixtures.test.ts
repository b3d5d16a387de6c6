import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { boxOf } from '../../core/geo/box';
import { geodesicAreaM2 } from '../../core/geo/geodesic-area';
import { findCrs, type Range } from '../../core/import/find-crs';
import { placeShape, rangeOf } from '../../core/import/place-shapes';
import { readFiles } from './read-files';
import type { SourceTable } from './source-table';

const folder = join(import.meta.dirname, '../../../tests/fixtures/import');
const reading = { progress: () => {}, stopped: () => false };
/** 定海区, and where in it the plots lie: 金塘. */
const district = { zone: 41, extent: { west: 121.6, east: 122.3, south: 29.9, north: 30.3 } };
const jintang = { west: 121.8, east: 121.95, south: 29.95, north: 30.1 };

function tableOf(path: string): SourceTable {
  const bytes = new Uint8Array(readFileSync(join(folder, path)));
  const { tables, unreadable } = readFiles([{ name: path, bytes }], reading);
  expect(unreadable).toEqual([]);
  return tables[0] as SourceTable;
}

function placed(path: string) {
  const table = tableOf(path);
  const shapes = (table.shapes ?? []).map((shape) => shape?.polygons ?? []);
  const [best] = findCrs(table.crs, rangeOf(shapes) as Range, district).readings;
  if (!best) throw new Error('no reading of the coordinates');
  const geometries = shapes.map((polygons) => placeShape(polygons, best, 'none'));
  return geometries.map((geometry) => {
    if (!geometry) throw new Error('an outline was lost');
    return { box: boxOf(geometry), m2: geodesicAreaM2(geometry) };
  });
}

/** The cells of a column, by the beginning of its name: shapefiles cut names short. */
function column(path: string, start: string) {
  const { columns, rows } = tableOf(path);
  const at = columns.findIndex((name) => name.startsWith(start));
  return rows.map((row) => row[at] ?? null);
}

const layers = [
  'shapefile/dk_gbk_ldid_nocpg.zip',
  'geopackage/dk.gpkg',
  'kml/dk.kml',
  'geojson/dk_4490.geojson',
  'jzd-txt/kcdj_gbk_crlf.txt',
];
const ledgers = ['table/qy.xlsx', 'table/qy_gb18030.csv'];

const areas = (path: string) => placed(path).map(({ m2 }) => m2);

it.each(layers)('%s lies in 金塘, its plots as large as in every other format', (path) => {
  for (const { box } of placed(path)) {
    expect(box?.west).toBeGreaterThan(jintang.west);
    expect(box?.east).toBeLessThan(jintang.east);
    expect(box?.south).toBeGreaterThan(jintang.south);
    expect(box?.north).toBeLessThan(jintang.north);
  }
  const [own, other] = [areas(path), areas('geojson/dk_4490.geojson')];
  // Millimetres of a boundary file, the tenth decimal of a degree.
  const sorted = (list: number[]) => list.toSorted((a, b) => a - b);
  sorted(own).forEach((m2, at) => {
    expect(Math.abs(m2 - (sorted(other)[at] as number))).toBeLessThan(1);
  });
  expect(own).toHaveLength(other.length);
});

it.each(layers)(
  '%s has its 24 plots by number and name, two with holes, one in two parts',
  (path) => {
    const { shapes } = tableOf(path);
    const numbers = Array.from({ length: 24 }, (_, i) => i + 1);
    expect(column(path, '地块编号')).toEqual(
      numbers.map((n) => `330902-JT-${String(n).padStart(3, '0')}`),
    );
    expect(column(path, '地块名')).toEqual(numbers.map((n) => `金塘西堠工业区${n}号地块`));
    const polygons = (shapes ?? []).map((shape) => shape?.polygons ?? []);
    expect(polygons.filter((parts) => parts.length > 1)).toHaveLength(1);
    expect(polygons.filter((parts) => parts.some((rings) => rings.length > 1))).toHaveLength(2);
  },
);

it.each(layers)('%s measures what it states of each plot', (path) => {
  const isText = path.startsWith('jzd-txt');
  const stated = column(path, isText ? '地块面积' : '面积平方');
  const measured = areas(path);
  for (const [at, cell] of stated.entries()) {
    const m2 = Number(cell) * (isText ? 10_000 : 1);
    // On the plane of its zone, 108 km from the middle, land is larger by 2.9 in 10,000; a text has square metres.
    const slack = isText ? 1 / m2 : 0;
    expect(Math.abs(m2 / (measured[at] as number) - 1.00029)).toBeLessThan(0.00001 + slack);
  }
});

it.each(layers.slice(0, 4))(
  '%s keeps 㶲 and 𬒗 of the holders, as far as its letters hold them',
  (path) => {
    const [first, second] = column(path, '使用权人');
    // GBK holds neither: whoever wrote the shapefile put other letters in their place.
    const isGbk = path.endsWith('.zip');
    expect(first).toBe(isGbk ? '舟山用晟机械厂' : '舟山㶲晟机械厂');
    expect(second).toBe(isGbk ? '宁波干华螺杆有限公司' : '宁波𬒗华螺杆有限公司');
  },
);

it.each(ledgers)('%s has its 24 firms, each beside a plot of its size', (path) => {
  const lands = column('geojson/dk_4490.geojson', '面积平方').map((m2) => (Number(m2) * 3) / 2000);
  const mu = column(path, '用地面积').map(Number);
  expect(mu).toHaveLength(24);
  for (const [at, land] of lands.entries()) expect(mu[at]).toBeCloseTo(land, 1);
  expect(column(path, '企业名称').slice(0, 2)).toEqual(['舟山㶲晟机械厂', '宁波𬒗华螺杆有限公司']);
  expect(new Set(column(path, '所属镇街'))).toEqual(new Set(['金塘镇']));
  expect(column(path, '亩均税收').every((cell) => cell === null)).toBe(true);
  for (const lon of column(path, '经度')) {
    expect(Number(lon)).toBeGreaterThan(jintang.west);
    expect(Number(lon)).toBeLessThan(jintang.east);
  }
  for (const lat of column(path, '纬度')) {
    expect(Number(lat)).toBeGreaterThan(jintang.south);
    expect(Number(lat)).toBeLessThan(jintang.north);
  }
});
