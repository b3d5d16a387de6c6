import { describe, expect, it } from 'vitest';
import { tableOf, tableOfText, toldBy } from '../../../tests/fixtures/import/table/read-one';

describe('text files', () => {
  it('keep breaks, doubled marks and separators within marks', () => {
    const table = tableOfText('名称,备注\r\n"甲,厂","他说""好""\r\n第二行"\r\n乙,x\r\n');
    expect(table.rows).toEqual([
      ['甲,厂', '他说"好"\r\n第二行'],
      ['乙', 'x'],
    ]);
    expect(table.rowNumbers).toEqual([2, 4]);
  });

  it.each(['\t', ';', '|', '，'])('are parted by “%s” where that is what they use', (sign) => {
    const text = ['名称', '面积', '备注'].join(sign);
    expect(tableOfText(`${text}\n${['甲', '3,5', 'x'].join(sign)}\n`).rows).toEqual([
      ['甲', '3,5', 'x'],
    ]);
  });

  it('say what parts them, or are wide letters as Excel saves them', () => {
    expect(tableOfText('sep=;\n名称;面积\n甲;3\n').columns).toEqual(['名称', '面积']);
    const wide = Uint8Array.from([
      0xff,
      0xfe,
      ...Array.from('名称\t面积\r\n甲\t3\r\n').flatMap((sign) => {
        const code = sign.charCodeAt(0);
        return [code & 0xff, code >> 8];
      }),
    ]);
    expect(tableOf(wide).rows).toEqual([['甲', '3']]);
  });

  it('leave formulas as text and take the marks of text off', () => {
    const table = tableOfText('编码,公式\n="0012",=1+1\n\'330902001001GB00001,@SUM(A1)\n');
    expect(table.rows).toEqual([
      ['0012', '=1+1'],
      ['330902001001GB00001', '@SUM(A1)'],
    ]);
  });

  it('tell of ragged rows, of empty rows and of a mark that is never closed', () => {
    const table = tableOfText('名称,面积,备注\n甲,3\n乙,4,x,多\n\n丙,"5,y\n丁,6,z\n');
    expect(table.columns).toEqual(['名称', '面积', '备注', 'D列']);
    expect(table.rows).toEqual([
      ['甲', '3', null, null],
      ['乙', '4', 'x', '多'],
      ['丙', '"5', 'y', null],
      ['丁', '6', 'z', null],
    ]);
    expect(table.notes.map(({ row }) => row)).toEqual([5, null, 2, 3, null]);
    expect(toldBy(table)).toContain('引号没有配对');
    expect(toldBy(table)).toContain('有 1 个空行');
  });

  it('keep every row of one column', () => {
    expect(tableOfText('企业名称\n甲\n乙\n').rows).toEqual([['甲'], ['乙']]);
  });
});
