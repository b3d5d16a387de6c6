import * as fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { it } from 'vitest';
import { expectSound, idleReading, RUNS } from '../../../tests/builders/fuzz';
import { plainRows, workbookParts } from '../../../tests/fixtures/import/table/raw-workbook';
import { readTables } from './read-tables';

const holds = (bytes: Uint8Array) => expectSound(readTables({ name: 'x', bytes }, idleReading));

it('rows of anything, with head and merges of anything, never get past the door', () => {
  const cell = fc.oneof(
    fc.constantFrom(null, '名称', '面积', '（亩）', '合计', '注：x', '2021', '亩', '甲', '列'),
    fc.integer({ min: 0, max: 5 }),
  );
  const ref = fc
    .tuple(fc.nat(5), fc.nat(8), fc.nat(5), fc.nat(8))
    .map(([a, b, c, d]) => `${'ABCDEF'[a]}${b + 1}:${'ABCDEF'[c]}${d + 1}`);
  const book = fc
    .tuple(
      fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 9 }),
      fc.array(ref, { maxLength: 5 }),
    )
    .map(([rows, refs]) => {
      const after = refs.map((one) => `<mergeCell ref="${one}"/>`).join('');
      return zipSync(workbookParts({ sheets: [{ data: plainRows(rows), after }] }), { level: 0 });
    });
  fc.assert(fc.property(book, holds), RUNS);
});

it.each([
  ['marks', strToU8('"'.repeat(300_000))],
  ['marks and breaks', strToU8('"a\n'.repeat(200_000))],
  ['doubled marks', strToU8('"x,""",""",""y\n'.repeat(100_000))],
  ['commas', strToU8(`a,b\n${','.repeat(15_000)}\n`.repeat(100))],
  ['blanks', strToU8(`a${' \n'.repeat(300_000)}b`)],
  ['one long line', strToU8('名'.repeat(1_000_000))],
  // Whatever takes steps by their square would run into the end every test has.
])('%s do not hang it', (_, bytes) => {
  holds(bytes);
});
