import { describe, expect, it } from 'vitest';
import { CGCS2000, type Crs, crsByEpsg, WEB_MERCATOR } from '../../core/geo/crs/crs';
import { project } from '../../core/geo/crs/project';
import { type Geometry, packPolygons, unpackPolygons } from '../../core/geo/geometry';
import { placeShape } from '../../core/import/place-shapes';
import { isRefusal } from '../../core/refusal';
import { readDxf } from '../dxf/read-dxf';
import { writeDxf } from '../dxf/write-dxf';
import { joinParts } from '../encoding/byte-chunks';
import type { ExportLayer } from '../export/export-layer';
import type { WrittenFile } from '../export/format-loss';
import { readGeojson } from '../geojson/read-geojson';
import { writeGeojson } from '../geojson/write-geojson';
import { readGeopackage } from '../geopackage/read-geopackage';
import { writeGeopackage } from '../geopackage/write-geopackage';
import { readKml } from '../kml/read-kml';
import { writeKml } from '../kml/write-kml';
import { isUnreadable, type SourceFile, type SourceTable, type Unreadable } from './source-table';

const reading = { progress: () => undefined, stopped: () => false };
const zone41 = crsByEpsg(4529) as Crs;
const moment = '2024-05-06T07:08:09.000Z';

const square = (x: number, y: number, size: number) =>
  [
    [x, y],
    [x + size, y],
    [x + size, y + size],
    [x, y + size],
  ] as const;

const layer: ExportLayer = {
  name: '宗地(2021)',
  columns: [
    { name: '宗地代码', kind: 'text' },
    { name: '名称', kind: 'text' },
    { name: '面积（亩）', kind: 'number' },
    { name: '批准日期', kind: 'date' },
    { name: '已建成', kind: 'flag' },
  ],
  rows: [
    ['3309020010001234567', '<b>𬒗 䶮 㶲</b> & "甲"', 12.345678901, '2021-07-31', true],
    ['=1+1', '碶'.repeat(3000), -0.5, null, false],
    [null, '两块', null, '1999-01-02', null],
    ['4', null, 1e12, null, null],
  ],
  geometries: [
    packPolygons([[square(121.88, 30.03, 0.01), square(121.883, 30.033, 0.002)]]),
    packPolygons([[square(121.9, 30.03, 0.001).toReversed()]]),
    packPolygons([[square(121.91, 30.03, 0.001)], [square(121.92, 30.03, 0.0012345678)]]),
    null,
  ],
};

function tablesOf(answer: SourceTable[] | Unreadable): SourceTable[] {
  if (isUnreadable(answer)) throw new Error(answer.why);
  return answer;
}

type Read = (file: SourceFile, own: typeof reading) => SourceTable[] | Unreadable;

function readBack(read: Read, { parts }: WrittenFile): SourceTable[] {
  return tablesOf(read({ name: '导出', bytes: joinParts(parts) }, reading));
}

/** Farthest any vertex of ours is from the nearest of theirs, in metres; the same number of both. */
function farthest(ours: Geometry, theirs: Geometry): number {
  const points = (geometry: Geometry) =>
    unpackPolygons(geometry)
      .flat(2)
      .map((point) => project(zone41, point));
  const there = points(theirs);
  expect(there).toHaveLength(points(ours).length);
  const distances = points(ours).map(([x, y]) =>
    Math.min(...there.map(([a, b]) => Math.hypot(a - x, b - y))),
  );
  return Math.max(...distances);
}

function expectSameShapes(table: SourceTable | undefined, crs: Crs): void {
  for (const [i, ours] of layer.geometries.entries()) {
    const shape = table?.shapes?.[i] ?? null;
    const theirs = shape && placeShape(shape.polygons, { crs, swapped: false }, 'none');
    expect(theirs === null).toBe(ours === null);
    if (!ours || !theirs) continue;
    expect(theirs.polygons).toEqual(ours.polygons);
    expect(farthest(ours, theirs)).toBeLessThan(0.001);
  }
}

describe('what is written is read again', () => {
  it('GeoJSON: all but days as text', () => {
    const written = writeGeojson(layer);
    const [table] = readBack(readGeojson, written);
    expect(table?.layer).toBe('宗地(2021)');
    expect(table?.columns).toEqual(layer.columns.map(({ name }) => name));
    expect(table?.rows).toEqual(layer.rows);
    expectSameShapes(table, CGCS2000);
    expect(written.losses).toEqual([{ kind: 'untyped', layer: '宗地(2021)', column: '批准日期' }]);
  });

  it('KML: the folder and the name beside the columns', () => {
    const written = writeKml([layer]);
    const [table] = readBack(readKml, written);
    expect(table?.columns).toEqual(['文件夹', 'name', ...layer.columns.map(({ name }) => name)]);
    expect(table?.rows.map((row) => row.slice(2))).toEqual(layer.rows);
    expectSameShapes(table, CGCS2000);
    expect(written.losses).toEqual([{ kind: 'untyped', layer: '宗地(2021)', column: '批准日期' }]);
  });

  it('KML: signs that XML cannot hold are told', () => {
    const { losses } = writeKml([{ ...layer, rows: [['a\u0001b', null, null, null, null]] }]);
    expect(losses).toContainEqual({
      kind: 'letters',
      layer: '宗地(2021)',
      row: 1,
      column: '宗地代码',
      letters: ['\u0001'],
    });
  });

  it.each([CGCS2000, zone41])('GeoPackage: everything, in $name', (crs) => {
    const firms: ExportLayer = { ...layer, name: '企业', geometries: layer.rows.map(() => null) };
    const written = writeGeopackage([layer, firms], { crs, moment });
    if (isRefusal(written)) throw new Error(written.why);
    const [plots, others] = readBack(readGeopackage, written);
    for (const table of [plots, others]) {
      expect(table?.columns).toEqual(['fid', ...layer.columns.map(({ name }) => name)]);
      expect(table?.rows.map((row) => row.slice(1))).toEqual(layer.rows);
      expect(table?.rows.map((row) => row[0])).toEqual([1, 2, 3, 4]);
    }
    expect(plots?.crs.epsg).toBe(crs.epsg);
    expect(others?.shapes).toBeNull();
    expectSameShapes(plots, crs);
    expect(written.losses).toEqual([]);
  });

  it('GeoPackage: figures that are none, names that are taken, systems that are foreign', () => {
    const columns = [{ name: 'fid', kind: 'number' }] as const;
    const wrong = { ...layer, name: 'gpkg_a', columns, rows: [['甲']], geometries: [null] };
    const written = writeGeopackage([wrong], { crs: CGCS2000, moment });
    expect(isRefusal(written) ? null : written.losses).toEqual([
      { kind: 'renamed', layer: 'gpkg_a', column: 'gpkg_a', as: '图层_gpkg_a' },
      { kind: 'renamed', layer: 'gpkg_a', column: 'fid', as: 'fid_2' },
      { kind: 'not-a-number', layer: 'gpkg_a', row: 1, column: 'fid' },
    ]);
    expect(writeGeopackage([layer], { crs: WEB_MERCATOR, moment })).toMatchObject({
      refused: 'export-crs',
    });
  });

  it('GeoPackage: thousands of rows, over pages of pages', () => {
    const many = Array.from({ length: 60_000 }, (_, i) => i);
    const written = writeGeopackage(
      [
        {
          ...layer,
          rows: many.map((i) => [String(i), null, i / 8, null, null]),
          geometries: many.map((i) => layer.geometries[i % 4] ?? null),
        },
      ],
      { crs: zone41, moment },
    );
    if (isRefusal(written)) throw new Error(written.why);
    const [table] = readBack(readGeopackage, written);
    expect(table?.notes.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(table?.rows.every((row, i) => row[0] === i + 1 && row[1] === String(i))).toBe(true);
    expect(table?.rows).toHaveLength(60_000);
  });

  it('DXF: outlines and one column, letters by number or told', () => {
    const written = writeDxf([layer], { crs: zone41 });
    const [table] = readBack(readDxf, written);
    expect(table?.rows.map(([, text]) => text?.toString().slice(0, 16) ?? null)).toEqual([
      '<b>? 䶮 㶲</b> & "',
      null,
      '碶'.repeat(16),
      null,
      '两块',
    ]);
    expect(table?.rows[0]?.[0]).toBe('宗地(2021)');
    const rings = layer.geometries.flatMap((geometry) =>
      geometry ? unpackPolygons(geometry).flat() : [],
    );
    for (const [i, ring] of rings.entries()) {
      const polygons = table?.shapes?.[i]?.polygons ?? [];
      const theirs = placeShape(polygons, { crs: zone41, swapped: false }, 'none');
      expect(farthest(packPolygons([[ring]]), theirs as Geometry)).toBeLessThan(0.001);
    }
    const told = written.losses.map((loss) => [loss.kind, 'row' in loss ? loss.row : null]);
    expect(told).toEqual([
      ['dropped', null],
      ['dropped', null],
      ['dropped', null],
      ['dropped', null],
      ['without-outline', null],
      ['flattened', 1],
      ['letters', 1],
      ['cut', 2],
      ['flattened', 3],
    ]);
  });
});
