import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { CGCS2000, type Crs, crsByEpsg } from '../../src/core/geo/crs/crs';
import { project } from '../../src/core/geo/crs/project';
import { type Geometry, packPolygons, unpackPolygons } from '../../src/core/geo/geometry';
import { placeShape } from '../../src/core/import/place-shapes';
import { isRefusal, type Refusal } from '../../src/core/refusal';
import { writeDxf } from '../../src/files/dxf/write-dxf';
import { readGeojson } from '../../src/files/geojson/read-geojson';
import { writeGeojson } from '../../src/files/geojson/write-geojson';
import { writeGeopackage } from '../../src/files/geopackage/write-geopackage';
import { isUnreadable, type SourceTable } from '../../src/files/import/source-table';
import { writeKml } from '../../src/files/kml/write-kml';
import type { ExportLayer } from '../../src/files/shapefile/export-layer';
import { writeShapefile } from '../../src/files/shapefile/write-shapefile';

const zone41 = crsByEpsg(4529) as Crs;
const moment = '2024-05-06T07:08:09.000Z';
const NAME = '示例𬒗㶲䶮地块';

const square = (x: number, y: number, size: number) =>
  [
    [x, y],
    [x + size, y],
    [x + size, y + size],
    [x, y + size],
  ] as const;

/** One plot with a hole, one that runs the other way round, one in two parts. */
const layer: ExportLayer = {
  name: '宗地',
  columns: [
    { name: '名称', kind: 'text' },
    { name: '面积', kind: 'number' },
  ],
  rows: [
    [NAME, 12.5],
    ['乙', -0.5],
    ['丙', null],
  ],
  geometries: [
    packPolygons([[square(121.88, 30.03, 0.01), square(121.883, 30.033, 0.002)]]),
    packPolygons([[square(121.9, 30.03, 0.001).toReversed()]]),
    packPolygons([[square(121.91, 30.03, 0.001)], [square(121.92, 30.03, 0.0012345678)]]),
  ],
};

/** Bytes go to a file; GDAL turns it into GeoJSON in degrees; that is read again. */
function throughGdal(name: string, bytes: Uint8Array): SourceTable {
  const folder = mkdtempSync(join(tmpdir(), 'mutu-gdal-'));
  try {
    const [path, back] = [join(folder, name), join(folder, 'back.geojson')];
    writeFileSync(path, bytes);
    const from = name.endsWith('.zip') ? `/vsizip/${path}` : path;
    const degrees = ['-t_srs', 'EPSG:4490', '-lco', 'COORDINATE_PRECISION=11'];
    execFileSync('ogr2ogr', ['-f', 'GeoJSON', ...degrees, back, from], { stdio: 'pipe' });
    const file = { name: back, bytes: new Uint8Array(readFileSync(back)) };
    const read = readGeojson(file, { progress: () => {}, stopped: () => false });
    if (isUnreadable(read)) throw new Error(read.why);
    return read[0] as SourceTable;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function done<T extends object>(written: T | Refusal): T {
  if (isRefusal(written)) throw new Error(written.why);
  return written;
}

const points = (geometry: Geometry) =>
  unpackPolygons(geometry)
    .flat(2)
    .map((point) => project(zone41, point));

it.each([
  ['a.geojson', () => writeGeojson(layer).bytes],
  ['a.kml', () => writeKml([layer]).bytes],
  ['a.gpkg', () => done(writeGeopackage([layer], { crs: zone41, moment })).bytes],
  ['degrees.zip', () => done(writeShapefile([layer], { encoding: 'utf-8', crs: CGCS2000 })).zip],
  ['grid.zip', () => done(writeShapefile([layer], { encoding: 'utf-8', crs: zone41 })).zip],
])('GDAL reads %s: the same land to the millimetre, the same words and figures', (name, write) => {
  const { columns, rows, shapes } = throughGdal(name, write());
  expect(rows).toHaveLength(layer.rows.length);
  const nameAt = columns.indexOf('名称');
  const areaAt = columns.indexOf('面积');
  expect(rows.map((row) => row[nameAt])).toEqual([NAME, '乙', '丙']);
  expect(rows.map((row) => row[areaAt])).toEqual([12.5, -0.5, null]);
  layer.geometries.forEach((ours, at) => {
    const polygons = shapes?.[at]?.polygons ?? [];
    const theirs = placeShape(polygons, { crs: CGCS2000, swapped: false }, 'none') as Geometry;
    const [here, there] = [points(ours as Geometry), points(theirs)];
    expect(there).toHaveLength(here.length);
    for (const [x, y] of here) {
      expect(Math.min(...there.map(([a, b]) => Math.hypot(a - x, b - y)))).toBeLessThan(0.001);
    }
  });
});

it('GDAL reads a drawing: every ring a line of its own', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mutu-gdal-'));
  try {
    const path = join(folder, 'a.dxf');
    writeFileSync(path, writeDxf([layer], { crs: zone41 }).bytes);
    const told = execFileSync('ogrinfo', ['-al', path], { encoding: 'utf8', stdio: 'pipe' });
    const rings = layer.geometries.flatMap((one) => (one ? unpackPolygons(one).flat() : []));
    expect([...told.matchAll(/LINESTRING/g)]).toHaveLength(rings.length);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
