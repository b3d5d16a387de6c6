import { expect, it } from 'vitest';
import { parseCsv } from './parse-csv';

const cellsOf = (text: string) => parseCsv(text)?.map(({ cells }) => cells);

it.each([
  [
    'a,b\n1,2\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'a,b\r\n1,\r\n',
    [
      ['a', 'b'],
      ['1', ''],
    ],
  ],
  ['a,,', [['a', '', '']]],
  ['"a,b","say ""yes""",c', [['a,b', 'say "yes"', 'c']]],
  [
    '"two\nlines",b\n\nc,d',
    [
      ['two\nlines', 'b'],
      ['c', 'd'],
    ],
  ],
  [',\n', [['', '']]],
  ['', []],
  ['\n\n', []],
])('reads %j', (text, rows) => {
  expect(cellsOf(text)).toEqual(rows);
});

it.each(['"a', 'a"b', '"a"b'])('cannot read %j', (text) => {
  expect(parseCsv(text)).toBeNull();
});

it('knows the line each row begins on', () => {
  const lines = parseCsv('a,b\n\n"x\ny",1\r\nc,d')?.map(({ line }) => line);
  expect(lines).toEqual([1, 3, 5]);
});

it('reads a cell of a million letters', () => {
  expect(cellsOf(`"${'亩'.repeat(1e6)}""",b`)?.[0]?.[0]).toHaveLength(1e6 + 1);
});
