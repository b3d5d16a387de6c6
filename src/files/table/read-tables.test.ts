import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  plainRows,
  rawWorkbook,
  workbookParts,
} from '../../../tests/fixtures/import/table/raw-workbook';
import { idleReading, tableOf } from '../../../tests/fixtures/import/table/read-one';
import { isUnreadable } from '../import/source-table';
import { readTables } from './read-tables';

function refusalOf(bytes: Uint8Array): string {
  const answer = readTables({ name: '台账.xls', bytes }, idleReading);
  if (!isUnreadable(answer)) throw new Error('was read');
  expect(answer.now).not.toBe('');
  return answer.why;
}

const fixture = (name: string) =>
  new Uint8Array(readFileSync(`tests/fixtures/import/table/${name}`));

describe('the invented firms of 金塘', () => {
  const book = tableOf(fixture('qy.xlsx'));
  const text = tableOf(fixture('qy_gb18030.csv'));

  it('come out of the workbook with their codes as text', () => {
    expect(book).toMatchObject({ layer: '规上工业企业', format: 'xlsx', shapes: null });
    expect(book.columns).toContain('亩均税收(万元/亩)');
    expect(book.rows[1]).toEqual([
      '913309000000000001',
      '宁波𬒗华螺杆有限公司',
      '金塘镇',
      '3501',
      15.04,
      17.3,
      391.7,
      null,
      121.88162,
      30.035316,
    ]);
    expect(book.rows[0]?.[4]).toBe(8.38);
    expect(book.rowNumbers[0]).toBe(2);
    expect(book.notes).toEqual([]);
  });

  it('and out of the text file in GB18030 the same, as text', () => {
    expect(text.encoding?.name).toBe('GB18030');
    expect(text.columns).toEqual(book.columns);
    expect(text.rows).toHaveLength(book.rows.length);
    expect(text.rows[0]?.slice(0, 5)).toEqual([
      '913309000000000000',
      '舟山㶲晟机械厂',
      '金塘镇',
      '3500',
      '8.38',
    ]);
  });
});

describe('what is no table', () => {
  const ole = (name: string) =>
    Uint8Array.from([
      ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
      ...new Array(600).fill(0),
      ...Array.from(name).flatMap((letter) => [letter.charCodeAt(0), 0]),
      ...new Array(100).fill(0),
    ]);
  const good = rawWorkbook({
    sheets: [
      {
        data: plainRows([
          ['a', 'b'],
          ['1', 2],
        ]),
      },
    ],
  });

  it.each([
    ['empty', new Uint8Array(), '0 字节'],
    ['.xls', ole('Workbook'), '旧版 Excel'],
    ['a password', ole('EncryptedPackage'), '密码'],
    ['Word', ole('WordDocument'), 'Word'],
    ['a web page', strToU8('<html><table><tr><td>1</td></tr></table></html>'), '网页'],
    [
      '2003 XML',
      strToU8(
        '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="x">',
      ),
      '2003',
    ],
    ['PDF', strToU8('%PDF-1.7'), 'PDF'],
    [
      'a picture',
      Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0, 1]),
      '不是文本表格',
    ],
    ['a cut workbook', good.subarray(0, good.length - 40), '不完整'],
    ['another zip', zipSync({ 'a.txt': strToU8('x') }), '没有 Excel 工作簿'],
    ['.xlsb', zipSync({ 'xl/workbook.bin': strToU8('x') }), 'xlsb'],
    ['ODS', zipSync({ mimetype: strToU8('x'), 'content.xml': strToU8('x') }), 'ODS'],
    ['blank', strToU8('\r\n,,,\r\n'), '没有任何内容'],
  ])('%s is explained', (_, bytes, words) => {
    expect(refusalOf(bytes)).toContain(words);
  });

  it('has a broken sheet', () => {
    const parts = workbookParts({ sheets: [{ name: '地块', data: '<row r="1"><c r="A1">' }] });
    expect(refusalOf(zipSync(parts))).toContain('工作表“地块”');
    const evil = '<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>';
    expect(refusalOf(zipSync({ ...parts, 'xl/worksheets/sheet0.xml': strToU8(evil) }))).toContain(
      '文档类型',
    );
    const { 'xl/worksheets/sheet0.xml': _, ...missing } = parts;
    expect(refusalOf(zipSync(missing))).toContain('缺少 xl/worksheets/sheet0.xml');
  });

  it('is too wide', () => {
    const wide = Array.from({ length: 65_536 }, (_, i) => `c${i}`).join(',');
    expect(refusalOf(strToU8(`${wide}\n1,2\n`))).toContain('2,000 列');
    const data = '<row r="3"><c r="CRXP3"><v>1</v></c></row>';
    expect(refusalOf(rawWorkbook({ sheets: [{ data }] }))).toContain('第 3 行超过 2,000 列');
  });

  it('swells when it is unpacked', () => {
    const bomb = new Uint8Array(70 * 2 ** 20).fill(0x20);
    const parts = workbookParts({ sheets: [{ data: '' }] });
    const bytes = zipSync({ ...parts, 'xl/worksheets/sheet0.xml': bomb });
    expect(refusalOf(bytes)).toContain('压缩比例异常');
  });

  it('stops when asked', () => {
    expect(readTables({ name: 'x', bytes: good }, { ...idleReading, stopped: () => true })).toEqual(
      [],
    );
  });
});
