import { describe, expect, it } from 'vitest';
import { plainRows, rawWorkbook } from '../../../tests/fixtures/import/table/raw-workbook';
import { tableOf, tableOfText, toldBy } from '../../../tests/fixtures/import/table/read-one';

describe('the head of a table', () => {
  const sheet = (rows: (string | number | null)[][], merges: string[] = [], from = 1) =>
    tableOf(
      rawWorkbook({
        sheets: [
          {
            data: plainRows(rows, from),
            after: `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`,
          },
        ],
      }),
    );
  const report: (string | number | null)[][] = [
    ['低效工业用地清单（示例数据）', null, null, null, null],
    ['填报单位：示例局', null, null, null, '单位：亩'],
    ['序号', '企业名称', '用地情况', null, '税收\n（万元）'],
    [null, null, '登记面积', '宗地代码', null],
    [null, null, '（亩）', null, null],
    ['甲', '乙', 1, 2, 3],
    [1, '甲厂', 12.5, '330902001001GB00001', 30],
    [2, '乙厂', 7, '330902001001GB00002', 8],
    ['合计', null, 19.5, null, 38],
    ['填表人：某某', null, null, null, null],
  ];

  it('is one name a column, whatever stands over, between and under it', () => {
    const table = sheet(report, ['A1:E1', 'C3:D3', 'A3:A5', 'B3:B5', 'D4:D5', 'E3:E5']);
    expect(table.columns).toEqual([
      '序号',
      '企业名称',
      '用地情况·登记面积（亩）',
      '用地情况·宗地代码',
      '税收（万元）',
    ]);
    expect(table.rows).toEqual([
      [1, '甲厂', 12.5, '330902001001GB00001', 30],
      [2, '乙厂', 7, '330902001001GB00002', 8],
    ]);
    expect(table.rowNumbers).toEqual([7, 8]);
    const told = table.notes.map(({ row, why: words }) => `${row} ${words.slice(0, 8)}`);
    expect(told).toEqual([
      '1 表头之前的文字，',
      '2 表头之前的文字，',
      '3 第 3–5 行合',
      '6 栏次行，不是数据',
      '9 合计行，不作为一',
      '10 表格之后的文字，',
    ]);
  });

  it('may be months, also as a spreadsheet makes days of them; months under months are values', () => {
    const months = sheet([
      ['企业名称', '2026年1月', '2026-02-01', '2026-03'],
      ['甲厂', 3, 4, 5],
      ['乙厂', 6, null, 8],
    ]);
    expect(months.columns).toEqual(['企业名称', '2026年1月', '2026年2月', '2026年3月']);
    expect(months.rows).toHaveLength(2);
    const grouped = sheet(
      [
        ['企业名称', '税收', null],
        [null, '2026年1月', '2026年2月'],
        ['甲厂', 3, 4],
      ],
      ['A1:A2', 'B1:C1'],
    );
    expect(grouped.columns).toEqual(['企业名称', '税收·2026年1月', '税收·2026年2月']);
    const values = sheet([
      ['甲厂', '2020年1月', '2021年5月'],
      ['乙厂', '2020年2月', '2021年6月'],
    ]);
    expect(values.rows).toHaveLength(2);
  });

  it('takes groups that are joined, and a row of units', () => {
    const grouped = sheet(
      [
        ['用地', null, '企业', null],
        ['宗地代码', '面积', '名称', '税收'],
        ['x', 3, '甲', 5],
      ],
      ['A1:B1', 'C1:D1'],
    );
    expect(grouped.columns).toEqual(['用地·宗地代码', '用地·面积', '企业·名称', '企业·税收']);
    const units = sheet([
      ['名称', '登记面积', '税收'],
      [null, '亩', '万元'],
      ['甲', 3, 5],
    ]);
    expect(units.columns).toEqual(['名称', '登记面积（亩）', '税收（万元）']);
    expect(units.rows).toEqual([['甲', 3, 5]]);
  });

  it('ends before data, also under a name that is joined over two columns', () => {
    const table = sheet(
      [
        ['企业名称', '地址', null],
        ['甲厂', '金塘镇', '西堠路'],
      ],
      ['B1:C1'],
    );
    expect(table.columns).toEqual(['企业名称', '地址', '地址_2']);
    expect(table.rows).toEqual([['甲厂', '金塘镇', '西堠路']]);
  });

  it('keeps years as names, numbers columns without one, tells of doubles', () => {
    const table = sheet([
      ['名称', 2021, 2022, null, '面积', '面积'],
      ['甲厂', 1, 2, 3, 4, 5],
    ]);
    expect(table.columns).toEqual(['名称', '2021', '2022', 'D列', '面积', '面积_2']);
    expect(toldBy(table)).toContain('表头是空的');
    expect(toldBy(table)).toContain('重名');
  });

  it('is found in text files too', () => {
    const table = tableOfText('用地,,企业\n代码,面积（亩）,名称\n001,3.5,甲\n002,4,乙\n');
    expect(table.columns).toEqual(['用地·代码', '用地·面积（亩）', '企业·名称']);
    expect(tableOfText('名称,街道\n甲厂,昌国\n乙厂,盐仓').columns).toEqual(['名称', '街道']);
    expect(tableOfText('a,b,c\n1,2,3\n').rows).toEqual([['1', '2', '3']]);
  });

  it('may be missing: columns are then named by letter', () => {
    const table = tableOfText('001,3.5,甲\n002,4,乙\n');
    expect(table.columns).toEqual(['A列', 'B列', 'C列']);
    expect(table.rows).toHaveLength(2);
    expect(toldBy(table)).toContain('没有找到表头');
  });

  it('spreads joined words over their rows, and counts joined figures once', () => {
    const table = sheet(
      [
        ['镇街', '企业', '面积'],
        ['金塘镇', '甲', 30],
        [null, '乙', null],
        [null, '丙', 4],
      ],
      ['A2:A4', 'C2:C3'],
    );
    expect(table.rows).toEqual([
      ['金塘镇', '甲', 30],
      ['金塘镇', '乙', null],
      ['金塘镇', '丙', 4],
    ]);
    expect(toldBy(table)).toContain('只计入第一行');
  });
});
