import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import {
  plainRows,
  rawWorkbook,
  workbookParts,
} from '../../../tests/fixtures/import/table/raw-workbook';
import { idleReading } from '../../../tests/fixtures/import/table/read-one';
import { isUnreadable } from '../import/source-table';
import { readTables } from './read-tables';

const RUNS = { numRuns: 2000 };

function holds(bytes: Uint8Array): void {
  const answer = readTables({ name: 'x', bytes }, idleReading);
  if (isUnreadable(answer)) {
    expect(answer.why.length * answer.now.length).toBeGreaterThan(0);
    return;
  }
  for (const { columns, rows, rowNumbers } of answer) {
    expect(rowNumbers).toHaveLength(rows.length);
    expect(new Set(columns).size).toBe(columns.length);
    expect(rows.every((row) => row.length === columns.length)).toBe(true);
  }
}

/** A file with some bytes changed, left out or doubled. */
function mutations(bytes: Uint8Array): fc.Arbitrary<Uint8Array> {
  const change = fc.tuple(fc.nat(bytes.length - 1), fc.nat(255), fc.nat(2));
  return fc.array(change, { minLength: 1, maxLength: 6 }).map((changes) => {
    let copy = Array.from(bytes);
    for (const [at, byte, how] of changes) {
      if (how === 0) copy[at] = byte;
      else if (how === 1) copy.splice(at, byte);
      else copy = [...copy.slice(0, at), ...copy.slice(Math.max(0, at - byte))];
    }
    return Uint8Array.from(copy);
  });
}

const small = rawWorkbook({
  sheets: [
    {
      data: plainRows([
        ['名称', '面积', '税收'],
        ['甲', 3, 4],
        ['乙', 5, 6],
      ]),
      after: '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A2:A3"/></mergeCells>',
    },
  ],
  strings: ['<t>x</t>'],
  styles: '<cellXfs><xf numFmtId="14"/></cellXfs>',
});

it('random bytes never get past the door', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), holds), RUNS);
});

it('nor does a workbook with some bytes changed', () => {
  fc.assert(fc.property(mutations(small), holds), RUNS);
});

it('nor a text file with some bytes changed', () => {
  const text = new Uint8Array(readFileSync('tests/fixtures/import/table/qy_gb18030.csv'));
  fc.assert(fc.property(mutations(text), holds), RUNS);
});

it('nor a sheet with some of its XML changed, in a sound zip', () => {
  const parts = workbookParts({
    sheets: [
      {
        data: plainRows([
          ['名称', '面积'],
          ['甲', 3],
          ['合计', 3],
        ]),
      },
    ],
  });
  const sheet = parts['xl/worksheets/sheet0.xml'] as Uint8Array;
  const changed = mutations(sheet).map((part) =>
    zipSync({ ...parts, 'xl/worksheets/sheet0.xml': part }, { level: 0 }),
  );
  fc.assert(fc.property(changed, holds), RUNS);
});

it('nor rows of anything, with head and merges of anything', () => {
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
