import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { tableOf, tablesOf } from '../../../tests/fixtures/import/table/read-one';
import { isRefusal } from '../../core/refusal';
import { joinParts } from '../encoding/byte-chunks';
import type { SheetToWrite } from './sheet-to-write';
import { writeCsv } from './write-csv';
import { writeWorkbook } from './write-workbook';

const sheet: SheetToWrite = {
  name: '低效用地清单',
  columns: [
    { name: '企业名称', kind: 'text' },
    { name: '宗地代码', kind: 'text' },
    { name: '登记面积（亩）', kind: 'number', decimals: 2 },
    { name: '填报日期', kind: 'date' },
    { name: '备注', kind: 'text' },
  ],
  rows: [
    ['甲𬒗厂', '3309020010010000001GB00001F0000', 12.345, '2021-07-31', '<b>&"甲"</b>'],
    ['乙厂', '0012', null, null, '=HYPERLINK("x")'],
    ['丙㶲厂', '3309020010010000019', -3, '2021-07', "'@x"],
    ['䶮', '330902001001GB00002', 0, '1900-01-01', '-1+2\n第二行,\u0001_x000D_'],
  ],
};

function written(...sheets: SheetToWrite[]) {
  const answer = writeWorkbook(sheets);
  if (isRefusal(answer)) throw new Error(answer.why);
  return answer;
}

const ledger: SheetToWrite = {
  name: '台账',
  columns: Array.from({ length: 20 }, (_, i) => ({
    name: i === 0 ? '企业名称' : `指标${i}`,
    kind: i < 6 ? ('text' as const) : ('number' as const),
  })),
  rows: Array.from({ length: 20_000 }, (_, row) =>
    Array.from({ length: 20 }, (_, i) => (i < 6 ? `示例${row}-${i}` : row * 1.37 + i)),
  ),
};

describe('a workbook', () => {
  it('gives back what was put in', () => {
    const { bytes, losses } = written(sheet);
    const table = tableOf(bytes);
    expect(losses).toEqual([]);
    expect(table.layer).toBe(sheet.name);
    expect(table.columns).toEqual(sheet.columns.map(({ name }) => name));
    expect(table.rows).toEqual(sheet.rows);
    expect(table.notes).toEqual([]);
    expect(written(sheet).bytes).toEqual(bytes);
  });

  it('writes text as text: no formula, and none once a cell is typed over', () => {
    const parts = unzipSync(written(sheet).bytes);
    const xml = new TextDecoder().decode(parts['xl/worksheets/sheet1.xml']);
    expect(xml).not.toContain('<f>');
    expect(xml).toMatch(/<c r="E3" s="3" t="s">/);
    expect(new TextDecoder().decode(parts['xl/styles.xml'])).toContain('quotePrefix="1"');
  });

  it('has titles over the head, which the reader tells apart', () => {
    const titles = ['低效工业用地清单（示例数据）', '单位：亩'];
    const table = tableOf(written({ ...sheet, titles }).bytes);
    expect(table.rows).toEqual(sheet.rows);
    expect(table.rowNumbers[0]).toBe(4);
    expect(table.notes.map(({ row }) => row)).toEqual([1, 2]);
  });

  it('has a last row that is worked out, with the figures it comes to', () => {
    const { bytes } = written({
      name: '合计',
      columns: [
        { name: '=单位', kind: 'text' },
        { name: '任务', kind: 'number', decimals: 2 },
        { name: '完成', kind: 'number', decimals: 2 },
        { name: '完成率', kind: 'number', percent: true },
        { name: '差额', kind: 'number', decimals: 2 },
      ],
      rows: [
        ['=甲', 10, 5, 0.5, 5],
        ['乙', null, 1.5, null, null],
      ],
      foot: [
        { value: '合计' },
        { value: 10, formula: { kind: 'sum' } },
        { value: 6.5, formula: { kind: 'sum' } },
        { value: 0.65, formula: { kind: 'quotient', of: 2, by: 1 } },
        { value: 3.5, formula: { kind: 'rest', of: 1, less: 2 } },
      ],
    });
    const xml = new TextDecoder().decode(unzipSync(bytes)['xl/worksheets/sheet1.xml']);
    expect([...xml.matchAll(/<f>(.*?)<\/f><v>(.*?)<\/v>/g)].map(([, f, v]) => [f, v])).toEqual([
      ['SUM(B2:B3)', '10'],
      ['SUM(C2:C3)', '6.5'],
      ['C4/B4', '0.65'],
      ['MAX(0,B4-C4)', '3.5'],
    ]);
    expect(xml).toContain('<autoFilter ref="A1:E3"/>');
    expect(xml.match(/<row /g)).toHaveLength(4);
  });

  it('tells of sheets renamed, texts cut, figures that are none', () => {
    const bad: SheetToWrite = {
      name: '地块/企业[1]',
      columns: [
        { name: '值', kind: 'number' },
        { name: '字', kind: 'text' },
      ],
      rows: [
        [Number.NaN, 'x'.repeat(40_000)],
        [1, true],
      ],
    };
    const { bytes, losses } = written(bad, bad);
    expect(losses).toEqual([
      { kind: 'sheet-renamed', layer: '地块/企业[1]', as: '地块_企业_1_' },
      { kind: 'sheet-renamed', layer: '地块/企业[1]', as: '地块_企业_1_(2)' },
      ...[0, 1].flatMap(() => [
        { kind: 'not-a-number', layer: '地块/企业[1]', row: 1, column: '值' },
        { kind: 'cut', layer: '地块/企业[1]', row: 1, column: '字' },
      ]),
    ]);
    const [first] = tablesOf(bytes);
    expect(first?.rows[1]).toEqual([1, '是']);
  });

  it('is refused beyond what a sheet holds', () => {
    const rows = new Array(1_048_576).fill([]);
    expect(isRefusal(writeWorkbook([{ ...sheet, rows }]))).toBe(true);
    expect(isRefusal(writeWorkbook([]))).toBe(true);
  });

  it('of 20,000 rows and 20 columns is written and read back', () => {
    const { bytes } = written(ledger);
    const table = tableOf(bytes);
    expect(table.rows).toHaveLength(20_000);
    expect(table.rows[19_999]?.slice(5, 7)).toEqual(['示例19999-5', 19_999 * 1.37 + 6]);
  });
});

describe('a text file', () => {
  it('gives back what was put in, as text', () => {
    const { parts, losses } = writeCsv(sheet);
    const bytes = joinParts(parts);
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const table = tableOf(bytes);
    const asText = sheet.rows.map((row) =>
      row.map((cell) => (cell === null ? null : String(cell))),
    );
    expect(table.columns).toEqual(sheet.columns.map(({ name }) => name));
    expect(table.rows).toEqual(asText);
    expect(table.encoding).toEqual({ name: 'UTF-8', from: 'bom' });
    expect(losses).toEqual([{ kind: 'code-as-figure', layer: '低效用地清单', column: '宗地代码' }]);
  });

  it('disarms formulas and leaves figures alone', () => {
    const columns = [{ name: '=x', kind: 'text' as const }];
    const cells = ['=1+1', '+x', '-3.5', '@SUM(A1)', '\t=1', "'0012", -2, true, Number.NaN];
    const { parts } = writeCsv({ name: '', columns, rows: cells.map((cell) => [cell]) });
    const lines = new TextDecoder().decode(joinParts(parts)).split('\r\n');
    expect(lines).toEqual([
      "'=x",
      "'=1+1",
      "'+x",
      '-3.5',
      "'@SUM(A1)",
      '"\'\t=1"',
      "''0012",
      '-2',
      '是',
      '',
      '',
    ]);
  });
});
