import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { aFact, aParcel, aShape } from '../../../tests/builders/records';
import { type ExportFormat, exportFormats, formatInfo } from '../../core/export/export-formats';
import { parcelExport } from '../../core/export/parcel-export';
import { CGCS2000, crsByEpsg } from '../../core/geo/crs/crs';
import { geodesicAreaM2 } from '../../core/geo/geodesic-area';
import { placeShape } from '../../core/import/place-shapes';
import { isRefusal } from '../../core/refusal';
import { joinParts } from '../encoding/byte-chunks';
import { readFiles } from '../import/read-files';
import type { SourceTable } from '../import/source-table';
import type { ExportLayer } from './export-layer';
import type { ExportOrder } from './export-order';
import { lostLetterWords } from './lost-letters';
import { sayLosses } from './say-losses';
import { writeExport } from './write-export';

const shapes = new Map(
  [aShape('a'), aShape('b', 122.102), aShape('c', 122.104)].map((shape) => [shape.id, shape]),
);
const areaM2 = (id: string) => {
  const shape = shapes.get(id);
  return shape ? geodesicAreaM2(shape.geometry) : null;
};
const parcels = [
  aParcel('a', { name: '=1+1' }),
  aParcel('b', { name: '干𬒗镇地块', code: '330902104001GB00002' }),
  aParcel('c', { code: '330902104001GB00003', facts: [aFact('startedOn', '2021-07-31')] }),
];
const columns = parcelExport({
  unitName: () => null,
  areaM2,
  planeM2: () => null,
  zone: 41,
  taxPerMu: () => 3.25,
  firmNames: () => [],
  year: '2021',
  standing: null,
});
const layer: ExportLayer = {
  name: '地块',
  columns: columns.map(({ read: _, ...head }) => head),
  rows: parcels.map((parcel) => columns.map(({ read }) => read(parcel))),
  geometries: parcels.map(({ id }) => shapes.get(id)?.geometry ?? null),
};

const orderFor = (format: ExportFormat, patch: Partial<ExportOrder> = {}): ExportOrder => ({
  format,
  stem: '定海-地块',
  epsg: formatInfo[format].crs === 'lon-lat' ? CGCS2000.epsg : 4529,
  coarseEpsg: null,
  encoding: 'utf-8',
  sample: true,
  notes: [['数据性质', '示例数据（虚构）']],
  producer: '示例单位',
  day: '2026-11-21',
  moment: '2026-11-21T00:00:00.000Z',
  ...patch,
});

function written(order: ExportOrder) {
  const answer = writeExport(layer, order);
  if (isRefusal(answer)) throw new Error(answer.why);
  return { ...answer, bytes: joinParts(answer.parts) };
}

function readBack({ fileName, bytes }: ReturnType<typeof written>): SourceTable {
  const reading = { progress: () => undefined, stopped: () => false };
  const { tables } = readFiles([{ name: fileName, bytes }], reading);
  const table = tables.find(({ rows }) => rows.length >= 3);
  if (!table) throw new Error(`nothing read of ${fileName}`);
  return table;
}

const everyText = (table: SourceTable) => table.rows.flat().map(String);

describe.each(exportFormats)('%s is read again', (format) => {
  const order = orderFor(format);
  const file = written(order);
  const table = readBack(file);

  it('with as many rows, and areas as they were', () => {
    expect(table.rows.filter((row) => row.some((cell) => cell !== null))).toHaveLength(3);
    if (formatInfo[format].crs === 'none') return;
    const crs = crsByEpsg(order.epsg) ?? CGCS2000;
    for (const [i, parcel] of parcels.entries()) {
      const polygons = table.shapes?.[i]?.polygons ?? [];
      // A boundary file writes northing first.
      const swapped = format === 'jzd-txt' && (polygons[0]?.[0]?.[0] ?? 0) < 10_000_000;
      const back = placeShape(polygons, { crs, swapped }, 'none');
      const m2 = areaM2(parcel.id) as number;
      expect(Math.abs(geodesicAreaM2(back as NonNullable<typeof back>) - m2)).toBeLessThan(0.5);
    }
  });

  it('and names that look like formulas stay names', () => {
    if (format === 'dxf') expect(everyText(table)).toContain('=1+1');
    else expect(table.rows[0]).toContain('=1+1');
  });

  it('every loss has words', () => {
    for (const words of sayLosses(file.losses)) expect(words).not.toMatch(/undefined|：$|（）/);
  });
});

it('formula injection: a spreadsheet gets text, in CSV behind an apostrophe', () => {
  const csv = written(orderFor('csv'));
  expect(csv.fileName).toBe('定海-地块-csv.zip');
  const entries = unzipSync(csv.bytes);
  expect(Object.keys(entries)).toEqual(['定海-地块.csv', '数据说明.txt']);
  const raw = new TextDecoder().decode(entries['定海-地块.csv']);
  expect(raw).toContain(`,'=1+1`);
  expect(raw).not.toContain(',=1+1');
});

it('GBK: every letter it does not hold is told by record and column, in the notes too', () => {
  const { losses, lost, bytes } = written(orderFor('shapefile', { encoding: 'gbk' }));
  const told = sayLosses(losses);
  expect(told.find((words) => words.includes('𬒗'))).toContain('涉及 1 行');
  expect(told.some((words) => words.includes('宗地代码→ZDDM'))).toBe(true);
  expect(lost.map(lostLetterWords)).toEqual(['“𬒗”（U+2C497）：第 2 行“干𬒗镇地块”的“名称”']);
  const notes = new TextDecoder().decode(unzipSync(bytes)['数据说明.txt']);
  expect(notes).toContain('“𬒗”（U+2C497）：第 2 行“干𬒗镇地块”的“名称”');
  expect(written(orderFor('shapefile')).lost).toEqual([]);
});

it.each(exportFormats)(
  'a sample says in %s that it is one, also when it is taken out of the zip',
  (format) => {
    const { bytes, fileName } = written(orderFor(format, { stem: '定海-地块-示例数据（虚构）' }));
    expect(fileName).toContain('示例数据（虚构）');
    if (format === 'geopackage') {
      expect(new TextDecoder().decode(bytes)).toContain('示例数据（虚构）');
      return;
    }
    const entries = unzipSync(bytes);
    if (format === 'xlsx') {
      expect(new TextDecoder().decode(entries['xl/sharedStrings.xml'])).toContain(
        '示例数据（虚构）',
      );
      return;
    }
    for (const name of Object.keys(entries)) {
      expect(name).toMatch(/示例数据（虚构）|^数据说明\.txt$/);
    }
    const own = entries[`定海-地块-示例数据（虚构）.${formatInfo[format].extension}`];
    if (format === 'shapefile' || format === 'csv') return;
    const text = new TextDecoder(format === 'dxf' ? 'gbk' : 'utf-8').decode(own);
    expect(text.slice(0, 2000)).toContain('示例数据（虚构）');
  },
);

it('outlines on 10 m keep their areas in the columns; a table tells that it has no outlines', () => {
  const coarse = readBack(written(orderFor('shapefile', { coarseEpsg: 4529 })));
  const coords = [...(coarse.shapes?.[0]?.polygons[0]?.[0] ?? [])];
  for (const metre of coords)
    expect(Math.abs(metre / 10 - Math.round(metre / 10))).toBeLessThan(1e-4);
  expect(sayLosses(written(orderFor('xlsx')).losses)).toContain('3 行的图形没有写入');
});

it('notes go with the data', () => {
  const reading = { progress: () => undefined, stopped: () => false };
  const { fileName, bytes } = written(orderFor('xlsx'));
  const { tables } = readFiles([{ name: fileName, bytes }], reading);
  expect(tables.map(({ layer: name }) => name)).toEqual(['地块', '数据说明']);
});
