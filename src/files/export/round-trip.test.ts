import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FORMULA, hardLayer, RARE, wavyRing } from '../../../tests/builders/hard-layer';
import { offRing } from '../../../tests/builders/off-ring';
import {
  crsWords,
  type ExportFormat,
  exportFormats,
  formatInfo,
} from '../../core/export/export-formats';
import { tableInfo } from '../../core/export/export-tables';
import { CGCS2000, type Crs, crsByEpsg } from '../../core/geo/crs/crs';
import { type Geometry, packPolygons, unpackPolygons } from '../../core/geo/geometry';
import { placeShape } from '../../core/import/place-shapes';
import { isRefusal } from '../../core/refusal';
import { joinParts } from '../encoding/byte-chunks';
import { readFiles } from '../import/read-files';
import type { SourceTable } from '../import/source-table';
import type { ExportLayer } from './export-layer';
import type { ExportOrder } from './export-order';
import { writeExport } from './write-export';

const zone41 = crsByEpsg(4529) as Crs;

function orderFor(format: ExportFormat, patch: Partial<ExportOrder> = {}): ExportOrder {
  return {
    format,
    stem: '定海-地块',
    epsg: formatInfo[format].crs === 'lon-lat' ? CGCS2000.epsg : zone41.epsg,
    coarseEpsg: null,
    encoding: 'utf-8',
    sample: false,
    notes: [['工作区', '定海']],
    producer: '',
    day: '2026-11-21',
    moment: '2026-11-21T00:00:00.000Z',
    ...patch,
  };
}

function roundTrip(layer: ExportLayer, order: ExportOrder) {
  const written = writeExport(layer, order);
  if (isRefusal(written)) throw new Error(written.why);
  const { fileName, parts, losses } = written;
  const file = { name: fileName, bytes: joinParts(parts) };
  const { tables, unreadable } = readFiles([file], { progress() {}, stopped: () => false });
  expect(unreadable).toEqual([]);
  const table = tables.find(({ columns }) => !columns.includes('内容')) as SourceTable;
  const renamed = new Map(
    losses.flatMap((loss) => (loss.kind === 'renamed' ? [[loss.column, loss.as] as const] : [])),
  );
  return { table, renamed, kinds: new Set(losses.map(({ kind }) => kind)) };
}

describe.each(exportFormats)('%s', (format) => {
  const { loses, choosesEncoding } = formatInfo[format];
  const stated = new Set(loses.flatMap(({ kinds }) => kinds));
  const plain = roundTrip(hardLayer, orderFor(format));

  it('tells exactly the losses the table in the guide states', () => {
    const gbk = choosesEncoding
      ? roundTrip(hardLayer, orderFor(format, { encoding: 'gbk' }))
      : plain;
    // A figure that is none is never written; the kind stands beside that of rounding.
    expect(new Set([...plain.kinds, ...gbk.kinds, ...numberless(stated)])).toEqual(stated);
  });

  it('loses nothing it does not tell: every cell is what it was, or its loss is told', () => {
    const columns = hardLayer.columns.map(({ name }) =>
      plain.table.columns.indexOf(plain.renamed.get(name) ?? name),
    );
    if (format === 'dxf' || format === 'jzd-txt') {
      expect(plain.kinds).toContain('dropped');
      return;
    }
    expect(columns).not.toContain(-1);
    hardLayer.rows.forEach((row, at) => {
      for (const [i, cell] of row.entries()) {
        const back = plain.table.rows[at]?.[columns[i] as number] ?? null;
        if (!isSame(cell, back)) expect([format, i, cell, lossOf(format, i, at)]).toContain('told');
      }
    });
  });

  it('keeps 𬒗 䶮 㶲 where it can hold them, and reports them where not', () => {
    const texts = plain.table.rows.flat().map(String);
    if (format === 'dxf') expect(plain.kinds).toContain('letters');
    else expect(texts).toContain(RARE);
    if (!choosesEncoding) return;
    const gbk = roundTrip(hardLayer, orderFor(format, { encoding: 'gbk' }));
    expect(gbk.table.rows.flat()).toContain('干?镇??地块');
    expect(gbk.kinds).toContain('letters');
  });

  it('keeps a name that looks like a formula as text', () => {
    const wide = FORMULA.replace(',', '，');
    const texts = plain.table.rows.flat();
    expect(texts.includes(FORMULA) || texts.includes(wide)).toBe(true);
  });

  if (formatInfo[format].crs === 'none') return;

  it.each(
    formatInfo[format].crs === 'any'
      ? [zone41, CGCS2000]
      : [crsByEpsg(orderFor(format).epsg) as Crs],
  )('keeps holes, parts and a ring of 100,000 vertices to the millimetre, in $name', (crs) => {
    const layer: ExportLayer = {
      name: '地块',
      columns: hardLayer.columns.slice(0, 2),
      rows: [
        ['甲', '甲'],
        ['乙', '乙'],
        ['丙', '丙'],
      ],
      geometries: [...hardLayer.geometries.slice(0, 2), packPolygons([[wavyRing(100_000)]])],
    };
    const { table } = roundTrip(layer, orderFor(format, { epsg: crs.epsg }));
    const place = { crs, swapped: false };
    const theirs = (table.shapes ?? []).map((shape) => {
      return shape && placeShape(shape.polygons, place, 'none');
    });
    if (format === 'dxf') {
      // Every ring is an outline of its own.
      const rings = layer.geometries.flatMap((one) => unpackPolygons(one as Geometry).flat());
      expect(theirs).toHaveLength(rings.length);
      for (const [i, ring] of rings.entries()) {
        expect(farthest(packPolygons([[ring]]), theirs[i] as Geometry)).toBeLessThan(0.001);
      }
      return;
    }
    for (const [i, ours] of layer.geometries.entries()) {
      expect(theirs[i]?.polygons).toEqual(ours?.polygons);
      expect(farthest(ours as Geometry, theirs[i] as Geometry)).toBeLessThan(0.001);
    }
  });
});

it('the tables in the guide say what the code does', () => {
  const guide = readFileSync('docs/guide/export-formats.md', 'utf8');
  const rows = exportFormats.map((format) => {
    const { label, crs, letters, loses } = formatInfo[format];
    const words = loses.map((loss) => loss.words).join('；') || '无';
    return `| ${label} | ${crsWords[crs]} | ${letters} | ${words} |`;
  });
  const chapter = guide.slice(guide.indexOf('## 格式'), guide.indexOf('## 列的口径'));
  expect(chapter.split('\n').filter((line) => /^\| (?!格式)/.test(line))).toEqual(rows);
  for (const { name, kept } of Object.values(tableInfo)) {
    const row = guide.split('\n').find((line) => line.startsWith(`| ${name} |`));
    expect(row).toContain(` ${kept ?? '总是全部'} |`);
  }
});

function numberless(stated: ReadonlySet<string>): string[] {
  return stated.has('not-a-number') ? ['not-a-number'] : [];
}

function isSame(cell: unknown, back: unknown): boolean {
  if (cell === null) return back === null || back === '';
  // Readers of workbooks keep the fifteen digits a spreadsheet shows.
  if (typeof cell === 'number') return Math.abs(Number(back) - cell) <= 1e-14;
  if (typeof cell === 'boolean') return back === cell || back === (cell ? '是' : '否');
  return String(back) === String(cell);
}

/** What the format states of a cell of the layer that came back otherwise. */
function lossOf(format: ExportFormat, column: number, row: number): 'told' | 'silent' {
  const [figure, name] = [4, 1];
  if (format === 'shapefile' && column === figure) return 'told';
  if (format === 'shapefile' && column === name && row === 2) return 'told';
  if (format === 'kml' && column === name && row === 3) return 'told';
  return 'silent';
}

/** Ring by ring, in metres. */
function farthest(ours: Geometry, theirs: Geometry): number {
  const [here, there] = [unpackPolygons(ours).flat(), unpackPolygons(theirs).flat()];
  return here.reduce((most, ring, i) => Math.max(most, offRing(ring, there[i] ?? [])), 0);
}
