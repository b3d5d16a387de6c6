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

function placed(path: string) {
  const bytes = new Uint8Array(readFileSync(join(folder, path)));
  const { tables, unreadable } = readFiles([{ name: path, bytes }], reading);
  expect(unreadable).toEqual([]);
  const [table] = tables as [SourceTable];
  const shapes = (table.shapes ?? []).map((shape) => shape?.polygons ?? []);
  const [best] = findCrs(table.crs, rangeOf(shapes) as Range, district).readings;
  if (!best) throw new Error('no reading of the coordinates');
  const geometries = shapes.map((polygons) => placeShape(polygons, best, 'none'));
  return geometries.map((geometry) => {
    if (!geometry) throw new Error('an outline was lost');
    return { box: boxOf(geometry), m2: geodesicAreaM2(geometry) };
  });
}

const areas = (path: string) => placed(path).map(({ m2 }) => m2);

it.each([
  'shapefile/dk_gbk_ldid_nocpg.zip',
  'geopackage/dk.gpkg',
  'kml/dk.kml',
  'geojson/dk_4490.geojson',
  'jzd-txt/kcdj_gbk_crlf.txt',
])('%s lies in 金塘, its plots as large as in every other format', (path) => {
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
