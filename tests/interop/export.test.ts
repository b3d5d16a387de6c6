import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ExportFormat, exportFormats, formatInfo } from '../../src/core/export/export-formats';
import { CGCS2000, type Crs, crsByEpsg } from '../../src/core/geo/crs/crs';
import { type Geometry, packPolygons, unpackPolygons } from '../../src/core/geo/geometry';
import { isRefusal } from '../../src/core/refusal';
import { joinParts } from '../../src/files/encoding/byte-chunks';
import type { ExportLayer } from '../../src/files/export/export-layer';
import type { ExportOrder } from '../../src/files/export/export-order';
import { writeExport } from '../../src/files/export/write-export';
import { FORMULA, hardLayer, RARE, wavyRing } from '../builders/hard-layer';
import { offRing } from '../builders/off-ring';

const zone41 = crsByEpsg(4529) as Crs;
const stem = '定海-地块-示例数据（虚构）';

/** What GDAL cannot read at all is left to our own reader. */
const read = exportFormats.filter((format) => format !== 'jzd-txt');

/** Columns by their names, which are not known beforehand but for these. */
type Properties = { readonly Text?: Value; readonly MC?: Value } & Readonly<Record<string, Value>>;
type Value = string | number | boolean | null;

interface Feature {
  readonly properties: Properties;
  readonly geometry: {
    readonly type: string;
    readonly coordinates: unknown;
  } | null;
}

function orderFor(format: ExportFormat, patch: Partial<ExportOrder> = {}): ExportOrder {
  return {
    format,
    stem,
    epsg: formatInfo[format].crs === 'lon-lat' ? CGCS2000.epsg : zone41.epsg,
    coarseEpsg: null,
    encoding: 'utf-8',
    sample: true,
    notes: [['数据性质', '示例数据（虚构）']],
    producer: '示例单位',
    day: '2026-11-21',
    moment: '2026-11-21T00:00:00.000Z',
    ...patch,
  };
}

/** The file as a person gets it, read by GDAL and told as GeoJSON in degrees. */
function throughGdal(layer: ExportLayer, order: ExportOrder) {
  const written = writeExport(layer, order);
  if (isRefusal(written)) throw new Error(written.why);
  const folder = mkdtempSync(join(tmpdir(), 'mutu-gdal-'));
  try {
    const path = join(folder, written.fileName);
    writeFileSync(path, joinParts(written.parts));
    const { extension } = formatInfo[order.format];
    const inner = order.format === 'shapefile' ? 'shp' : extension;
    const from = path.endsWith('.zip') ? `/vsizip/${path}/${stem}.${inner}` : path;
    const back = join(folder, 'back.geojson');
    const isTable = formatInfo[order.format].crs === 'none';
    const degrees = isTable ? [] : ['-t_srs', 'EPSG:4490', '-lco', 'COORDINATE_PRECISION=11'];
    // A drawing names no system.
    const source = order.format === 'dxf' ? ['-s_srs', `EPSG:${order.epsg}`] : [];
    const layers = isTable || order.format === 'geopackage' ? ['-sql', sqlOf(order.format)] : [];
    const args = ['-f', 'GeoJSON', ...source, ...degrees, back, from, ...layers];
    execFileSync('ogr2ogr', args, { stdio: 'pipe' });
    const { features } = JSON.parse(readFileSync(back, 'utf8')) as { features: Feature[] };
    const renamed = new Map(
      written.losses.flatMap((loss) =>
        loss.kind === 'renamed' ? [[loss.column, loss.as] as const] : [],
      ),
    );
    return { features, renamed, written };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function sqlOf(format: ExportFormat): string {
  return `SELECT * FROM "${format === 'csv' ? stem : '地块'}"`;
}

describe.each(read)('%s, read by GDAL', (format) => {
  it('gives the same words and figures', () => {
    const { features, renamed } = throughGdal(hardLayer, orderFor(format));
    if (format === 'dxf') {
      const texts = features.map(({ properties }) => properties.Text ?? '');
      expect(texts.filter((text) => text !== '')).toHaveLength(3);
      expect(texts).toContain(FORMULA);
      return;
    }
    const cell = (row: number, column: number) => {
      const name = hardLayer.columns[column]?.name ?? '';
      return features[row]?.properties[renamed.get(name) ?? name] ?? null;
    };
    expect(features).toHaveLength(hardLayer.rows.length);
    expect(cell(0, 1)).toBe(RARE);
    // Only our own reader takes the apostrophe off that keeps a spreadsheet from working the text out.
    expect(cell(1, 1)).toBe(format === 'csv' ? `'${FORMULA}` : FORMULA);
    expect(String(cell(0, 0))).toBe('0330902104001001');
    expect([0, 1, 2].map((row) => Number(cell(row, 3)))).toEqual([1234.56, 0.01, 99.99]);
    expect(Number(cell(0, 4))).toBeCloseTo(1 / 3, 14);
    expect(Number(cell(1, 4))).toBe(-0.5);
    expect(String(cell(0, 5)).replaceAll('/', '-')).toMatch(/^2021-07-31/);
    expect([null, '']).toContain(cell(2, 5));
  });

  const { crs: taken } = formatInfo[format];
  if (taken === 'none') return;
  const systems = taken === 'any' ? [zone41, CGCS2000] : [CGCS2000];

  it.each(systems)('gives the same land to the millimetre, written in $name', (crs) => {
    const layer: ExportLayer = {
      name: '地块',
      columns: hardLayer.columns.slice(0, 2),
      rows: [
        ['1', '甲'],
        ['2', '乙'],
        ['3', '丙'],
      ],
      geometries: [...hardLayer.geometries.slice(0, 2), packPolygons([[wavyRing(100_000)]])],
    };
    const { features } = throughGdal(layer, orderFor(format, { epsg: crs.epsg }));
    const theirs = features.flatMap(({ geometry }) =>
      geometry && geometry.type !== 'Point' ? [ringsOf(geometry.coordinates)] : [],
    );
    const own = layer.geometries.map((one) => unpackPolygons(one as Geometry).flat());
    const expected = format === 'dxf' ? own.flat().map((ring) => [ring]) : own;
    expect(theirs.map((rings) => rings.length)).toEqual(expected.map((rings) => rings.length));
    expected.forEach((rings, i) => {
      rings.forEach((ring, k) => {
        expect(offRing(ring, theirs[i]?.[k] ?? [])).toBeLessThan(0.001);
      });
    });
  });
});

it('a shapefile in GBK tells GDAL so: common letters are read, the others were reported', () => {
  const order = orderFor('shapefile', { encoding: 'gbk' });
  const { features, written } = throughGdal(hardLayer, order);
  expect(features.map(({ properties }) => properties.MC)).toContain('干?镇??地块');
  expect(written.lost.map(({ letter }) => letter)).toEqual(['𬒗', '㶲', '䶮']);
});

type Point = readonly [number, number];

/** Rings as they stand in whatever depth, closed or not. */
function ringsOf(coordinates: unknown): Point[][] {
  const list = coordinates as unknown[];
  const first = list[0] as unknown[] | undefined;
  if (typeof first?.[0] === 'number') return [list as Point[]];
  return list.flatMap(ringsOf);
}
