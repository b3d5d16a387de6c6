import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import {
  dbfOf,
  polygonContent,
  shpOf,
  square,
} from '../../../tests/fixtures/import/shapefile/shapefile-bytes';
import { isUnreadable, type SourceFile } from '../import/source-table';
import { readShapefiles } from './read-shapefiles';

const reading = { progress: () => undefined, stopped: () => false };
const zip = new Uint8Array(readFileSync('tests/fixtures/import/shapefile/names_gbk.zip'));
const unpacked = Object.entries(unzipSync(zip)).map(([name, bytes]) => ({
  ending: name.slice(-3),
  bytes,
}));
const small = [
  {
    ending: 'shp',
    bytes: shpOf([
      polygonContent([square(0, 0, 9), square(1, 1, 2)]),
      polygonContent([square(0, 0, 1)]),
    ]),
  },
  {
    ending: 'dbf',
    bytes: dbfOf(
      [
        { name: 'A', type: 'C', width: 9 },
        { name: 'N', type: 'N', width: 9 },
      ],
      [
        ['a', '1'],
        ['b', '2'],
      ],
    ),
  },
];

const bytes = fc.uint8Array({ maxLength: 600 });
const change = fc.tuple(fc.nat(), fc.oneof(fc.constantFrom(0, 1, 0x7f, 0x80, 0xff), fc.nat(255)));
const changes = fc.array(change, { minLength: 1, maxLength: 6 });
const cut = fc.option(fc.nat(), { nil: null });

function mutated(
  whole: Uint8Array,
  edits: readonly (readonly [number, number])[],
  end: number | null,
) {
  const copy = whole.slice();
  for (const [at, value] of edits) copy[at % copy.length] = value;
  return end === null ? copy : copy.subarray(0, end % (copy.length + 1));
}

/** Answers in words, with as many shapes as rows, and never by the door for faults nobody foresaw. */
function expectSane(files: readonly SourceFile[]): void {
  for (const answer of readShapefiles(files, reading)) {
    if (isUnreadable(answer)) {
      expect(answer.why).toMatch(/[\u4e00-\u9fff]/);
      expect(answer.why).not.toContain('内存不足');
      expect(answer.now).not.toBe('');
    } else {
      expect(answer.rowNumbers).toHaveLength(answer.rows.length);
      if (answer.shapes) expect(answer.shapes).toHaveLength(answer.rows.length);
      for (const row of answer.rows) expect(row).toHaveLength(answer.columns.length);
    }
  }
}

it('any bytes under any ending are answered', () => {
  const endings = fc.constantFrom('shp', 'dbf', 'shx', 'prj', 'cpg', 'zip');
  const head = fc.constantFrom([0, 0, 0x27, 0x0a], [3, 0, 0, 0], [0x50, 0x4b, 3, 4], []);
  const file = fc.tuple(endings, head, bytes);
  fc.assert(
    fc.property(fc.array(file, { minLength: 1, maxLength: 4 }), (files) => {
      expectSane(
        files.map(([ending, start, rest]) => ({
          name: `a.${ending}`,
          bytes: Uint8Array.from([...start, ...rest]),
        })),
      );
    }),
    { numRuns: 2000 },
  );
});

it.each([
  ['small', small],
  ['with heights', unpacked.filter((_, i) => i < unpacked.length / 2)],
])('a changed file is answered: %s', (_, parts) => {
  fc.assert(
    fc.property(fc.nat(), changes, cut, (which, edits, end) => {
      expectSane(
        parts.map(({ ending, bytes: whole }, i) => ({
          name: `a.${ending}`,
          bytes: i === which % parts.length ? mutated(whole, edits, end) : whole,
        })),
      );
    }),
    { numRuns: 2000 },
  );
});

it('a changed zip is answered', () => {
  fc.assert(
    fc.property(changes, cut, (edits, end) => {
      expectSane([{ name: 'a.zip', bytes: mutated(zip, edits, end) }]);
    }),
    { numRuns: 2000 },
  );
});
