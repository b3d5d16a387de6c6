import { expect, test } from 'vitest';
import { aParcel } from '../../../tests/builders/records';
import { runNow } from '../../app/analysis/steps';
import { figureColumn, textColumn } from './column';
import { sheetText } from './sheet-text';

const columns = [
  textColumn('name', '名称', 100, (row) => row.name),
  figureColumn('area', '面积（亩）', 2, (row) => (row.id === 'b' ? null : 1234.5678)),
];
const sheet = (...names: string[]) =>
  runNow(
    sheetText(
      columns,
      names.map((name, at) => aParcel('ab'.charAt(at), { name })),
    ),
  );

test('titles, figures without commas and unrounded, 未知 for what is not known', () => {
  expect(sheet('甲', '乙').text).toBe('名称\t面积（亩）\r\n甲\t1234.5678\r\n乙\t未知');
});

test.each([
  ['=HYPERLINK("http://x")', `'=HYPERLINK("http://x")`],
  ['+86', "'+86"],
  ['-1+2', "'-1+2"],
  ['@sum', "'@sum"],
  [' =1', "' =1"],
  ['913309001234567890', "'913309001234567890"],
  ['007', "'007"],
  ['330902104001GB00001', '330902104001GB00001'],
  ['甲\t=1\n乙', '甲 =1 乙'],
  // A spreadsheet takes quotes at the beginning off, and runs what was within; one alone swallows cells.
  ['"=1+1"', `'"=1+1"`],
  ['"甲厂', `'"甲厂`],
])('%s is pasted as text', (name, pasted) => {
  expect(sheet(name).text.split('\r\n')[1]?.split('\t')[0]).toBe(pasted);
});

test('the table marks words as text and escapes them', () => {
  expect(sheet('=<b>&').html).toContain(
    `<td style="mso-number-format:'\\@'">=&lt;b&gt;&amp;</td><td>1234.5678</td>`,
  );
});

test('a table of very many cells is left out', () => {
  const many = Array.from({ length: 100_001 }, () => aParcel());
  expect(runNow(sheetText(columns, many)).html).toBe('');
});
