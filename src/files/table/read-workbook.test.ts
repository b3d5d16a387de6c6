import { describe, expect, it } from 'vitest';
import { plainRows, rawWorkbook } from '../../../tests/fixtures/import/table/raw-workbook';
import { tableOf, tablesOf, toldBy } from '../../../tests/fixtures/import/table/read-one';

describe('cells of a workbook', () => {
  const styles =
    '<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;;@"/><numFmt numFmtId="165" formatCode="000000"/>' +
    '<numFmt numFmtId="166" formatCode="[$-804]yyyy/m/d\\ h:mm"/><numFmt numFmtId="167" formatCode="#,##0.00&quot;亩&quot;"/></numFmts>' +
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="167"/><xf numFmtId="10"/><xf numFmtId="20"/></cellXfs>';
  const one = (cell: string, book = '', strings: string[] = []) =>
    tableOf(
      rawWorkbook({
        sheets: [
          {
            data: `${plainRows([['名称', '值']])}<row r="2"><c r="A2" t="inlineStr"><is><t>甲厂</t></is></c>${cell}</row>`,
          },
        ],
        styles,
        book,
        strings,
      }),
    );

  it.each([
    ['<c r="B2" s="1"><v>44408</v></c>', '2021-07-31'],
    ['<c r="B2" s="2"><v>44408</v></c>', '2021-07'],
    ['<c r="B2" s="4"><v>44408.354166666664</v></c>', '2021-07-31 08:30'],
    ['<c r="B2" s="4"><v>44408</v></c>', '2021-07-31'],
    ['<c r="B2" s="7"><v>0.5</v></c>', '12:00'],
    ['<c r="B2" s="1"><v>59</v></c>', '1900-02-28'],
    ['<c r="B2" s="1"><v>1</v></c>', '1900-01-01'],
    ['<c r="B2" s="1"><v>61</v></c>', '1900-03-01'],
    ['<c r="B2" s="3"><v>1234</v></c>', '001234'],
    ['<c r="B2" s="5"><v>12.5</v></c>', 12.5],
    ['<c r="B2" s="6"><v>0.85</v></c>', 0.85],
    ['<c r="B2"><v>8.380000000000001</v></c>', 8.38],
    ['<c r="B2"><v>41418059.261</v></c>', 41418059.261],
    ['<c r="B2" t="b"><v>1</v></c>', true],
    ['<c r="B2" t="d"><v>2021-07-31T00:00:00</v></c>', '2021-07-31'],
    ['<c r="B2" t="str"><f>A2&amp;"x"</f><v>甲厂x</v></c>', '甲厂x'],
    ['<c r="B2"><f>1+1</f><v>2</v></c>', 2],
    [
      '<c r="B2" t="inlineStr"><is><r><t>干</t></r><r><rPr/><t>𬒗</t></r><rPh><t>gan</t></rPh></is></c>',
      '干𬒗',
    ],
    [
      '<c r="B2" t="inlineStr"><is><t>a_x000D_b &#x6; &lt;b&gt; &#20137;</t></is></c>',
      'a\rb \u0006 <b> 亩',
    ],
    ["<c t='inlineStr' r = 'B2'><is><t><![CDATA[<甲>]]></t></is></c>", '<甲>'],
    ['<c r="B2" t="s"><v>0</v></c>', '共享'],
    ['<c t="n"><v>3</v></c>', 3],
  ])('%s is %s', (cell, value) => {
    const strings = ['<r><t>共</t></r><r><t>享</t></r><rPh sb="0"><t>x</t></rPh>'];
    expect(one(cell, '', strings).rows).toEqual([['甲厂', value]]);
  });

  it('counts from 1904 where the book says so', () => {
    const table = one('<c r="B2" s="1"><v>42946</v></c>', '<workbookPr date1904="1"/>');
    expect(table.rows[0]?.[1]).toBe('2021-07-31');
  });

  it.each([
    ['<c r="B2" t="e"><v>#DIV/0!</v></c>', '#DIV/0!', 2],
    ['<c r="B2"><f>SUM(A1:A2)</f></c>', '公式没有保存计算结果', 2],
    ['<c r="B2" t="s"><v>7</v></c>', '找不到', 2],
    ['<c r="B2"><v>3.30902001001E+18</v></c>', '超过 15 位', 2],
    ['<c r="B2" s="1"><v>-5</v></c>', '日期范围', 2],
    ['<c r="B2" s="6"><v>0.85</v></c>', '百分比', null],
  ])('%s is told: %s', (cell, words, row) => {
    const { notes } = one(cell);
    expect(notes).toHaveLength(1);
    expect(notes[0]).toMatchObject({ row, field: '值' });
    expect(notes[0]?.why).toContain(words);
  });

  it('tells of hidden rows and sheets, and reads every sheet that holds something', () => {
    const tables = tablesOf(
      rawWorkbook({
        sheets: [
          {
            name: '地块',
            data: plainRows([
              ['编号', '面积'],
              ['001', 3],
            ]).replace('<row r="2"', '<row r="2" hidden="1"'),
          },
          { name: '空', data: '<row r="1"><c r="A1" s="1"/></row>' },
          {
            name: '企业',
            state: 'veryHidden',
            data: plainRows([
              ['名称', '税收'],
              ['甲', 3],
            ]),
          },
        ],
      }),
    );
    expect(tables.map(({ layer }) => layer)).toEqual(['地块', '企业']);
    expect(tables.map(toldBy)).toEqual([
      '有 1 行被隐藏或筛选掉，也读入了。',
      '这张工作表是隐藏的，也读入了。',
    ]);
  });
});
