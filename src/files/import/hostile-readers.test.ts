import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDxf } from '../dxf/read-dxf';
import { readGeojson } from '../geojson/read-geojson';
import { readGeopackage } from '../geopackage/read-geopackage';
import { readKml } from '../kml/read-kml';
import { detectFormat } from './detect-format';
import { isUnreadable, type SourceFile, type SourceTable, type Unreadable } from './source-table';

const RUNS = 2000;
const fixtures = 'tests/fixtures/import/';
const reading = { progress: () => {}, stopped: () => false };

type Reader = (file: SourceFile, own: typeof reading) => SourceTable[] | Unreadable;

const DRAWING = [
  ...['0', 'SECTION', '2', 'HEADER', '9', '$ACADVER', '1', 'AC1015', '0', 'ENDSEC'],
  ...['0', 'SECTION', '2', 'BLOCKS', '0', 'BLOCK', '2', 'B', '10', '0', '20', '0'],
  ...['0', 'LWPOLYLINE', '8', '0', '90', '3', '70', '1', '10', '0', '20', '0', '42', '0.5'],
  ...['10', '9', '20', '0', '10', '9', '20', '9', '0', 'INSERT', '2', 'B', '0', 'ENDBLK'],
  ...['0', 'ENDSEC', '0', 'SECTION', '2', 'ENTITIES', '0', 'INSERT', '8', '宗地', '2', 'B'],
  ...['10', '5', '20', '5', '41', '2', '50', '30', '70', '3', '44', '20'],
  ...['0', 'POLYLINE', '8', '宗地', '66', '1', '70', '1', '0', 'VERTEX', '10', '0', '20', '0'],
  ...['0', 'VERTEX', '10', '4', '20', '0', '0', 'VERTEX', '10', '4', '20', '4', '0', 'SEQEND'],
  ...['0', 'HATCH', '8', '宗地', '91', '1', '92', '1', '93', '2', '72', '2', '10', '1', '20', '1'],
  ...['40', '3', '50', '0', '51', '180', '73', '1', '72', '1', '10', '0', '20', '0', '11', '4'],
  ...['21', '0', '0', 'CIRCLE', '8', '0', '10', '1', '20', '1', '40', '2', '0', 'TEXT', '8', '0'],
  ...['10', '3', '20', '1', '1', '一号地\\U+3DB2', '0', 'ENDSEC', '0', 'EOF', ''],
].join('\n');

const samples: Readonly<Record<string, readonly [Reader, Uint8Array]>> = {
  geojson: [readGeojson, read('geojson/dk_4490.geojson')],
  kml: [readKml, read('kml/dk.kml')],
  geopackage: [readGeopackage, read('geopackage/dk.gpkg')],
  dxf: [readDxf, new TextEncoder().encode(DRAWING)],
};

describe.each(Object.entries(samples))('the reader of %s', (_, [readOne, sample]) => {
  test('reads the sample', () => {
    const answer = readOne({ name: '样例', bytes: sample }, reading);
    expect(isUnreadable(answer)).toBe(false);
  });

  test('answers any bytes in words', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => {
        isSound(readOne({ name: '乱码', bytes }, reading));
        detectFormat({ name: '乱码', bytes });
      }),
      { numRuns: RUNS },
    );
  });

  test('survives changed bytes and cuts', () => {
    const at = fc.integer({ min: 0, max: sample.length - 1 });
    const changes = fc.array(fc.tuple(at, fc.integer({ min: 0, max: 255 })), { maxLength: 12 });
    const cut = fc.oneof(fc.constant(sample.length), at);
    fc.assert(
      fc.property(changes, cut, (changed, end) => {
        const bytes = sample.slice(0, end);
        for (const [place, byte] of changed) if (place < end) bytes[place] = byte;
        isSound(readOne({ name: '改动', bytes }, reading));
        detectFormat({ name: '改动', bytes });
      }),
      { numRuns: RUNS },
    );
  });

  test('answers nothing once it is stopped', () => {
    const stopped = { progress: () => {}, stopped: () => true };
    expect(readOne({ name: '停止', bytes: sample }, stopped)).toEqual([]);
  });
});

/** Every row is as wide as the head, and has its place among the shapes. */
function isSound(answer: SourceTable[] | Unreadable): void {
  if (isUnreadable(answer)) {
    // Faults nobody foresaw are told in these words.
    if (answer.why.includes('内存不足') || answer.now === '') throw new Error(answer.why);
    return;
  }
  for (const { columns, rows, rowNumbers, shapes } of answer) {
    if (rowNumbers.length !== rows.length) throw new Error('rowNumbers');
    if (shapes && shapes.length !== rows.length) throw new Error('shapes');
    if (rows.some((row) => row.length !== columns.length)) throw new Error('columns');
    for (const ring of shapes?.flatMap((shape) => shape?.polygons.flat() ?? []) ?? []) {
      if (ring.length < 6 || !ring.every(Number.isFinite)) throw new Error('ring');
    }
  }
}

function read(name: string): Uint8Array {
  return new Uint8Array(readFileSync(fixtures + name));
}
