import { expect, it } from 'vitest';
import { aSourceTable } from '../../../tests/builders/source-table';
import type { Outcome, RowOutcome } from '../../core/import/import-plan';
import { suggestMapping } from '../../core/import/suggest-mapping';
import type { ImportTable } from './import-store';
import { reportRows, reportText } from './report-rows';

const told = { asOf: '2026-01-01', source: '台账' };

function aTable(file: string, wanted: boolean): ImportTable {
  const notes = [
    { severity: 'warning', row: 2, field: '税收', why: '单元格有误' },
    { severity: 'notice', row: null, field: null, why: '合并过单元格' },
  ] as const;
  const table = aSourceTable(['企业名称'], [['甲厂'], ['乙厂'], ['丙厂']], { file, notes });
  const mapping = suggestMapping('enterprises', table.columns, table.rows, told);
  const origin = { files: [], nth: 0, encoding: null };
  return { key: file, table, origin, wanted, mapping, crs: null };
}

const row = (at: number, outcome: Outcome, more: Partial<RowOutcome> = {}): RowOutcome => {
  return { at, outcome, name: `厂${at}`, id: null, why: null, notes: [], diffs: [], ...more };
};

it('has every row of every table exactly once, and files that could not be read', () => {
  const rows = [
    row(2, 'new', {
      diffs: [{ label: '行业', before: '', after: '工业' }],
      notes: [{ kind: 'unit', why: '单位不在' }],
    }),
    row(3, 'changed', { diffs: [{ label: '行业', before: '工业', after: '' }] }),
    row(4, 'refused', { why: '没有名称' }),
  ];
  const report = reportRows({
    tables: [aTable('甲.xlsx', true), aTable('乙.xlsx', false)],
    plan: { changes: [], sources: [{ name: '甲.xlsx', target: 'enterprises', rows, missing: [] }] },
    unreadable: [{ file: '坏.zip', why: '不完整', now: '重发' }],
  });
  expect(report).toEqual([
    ['坏.zip', '', null, '没有读成', '', '不完整', '', ''],
    ['甲.xlsx', '企业', null, '文件提示', '', '', '合并过单元格', ''],
    ['甲.xlsx', '企业', 2, '新增', '厂2', '', '“税收”：单元格有误；单位不在', '行业：工业'],
    ['甲.xlsx', '企业', 3, '更新', '厂3', '', '', '行业：工业 → （空）'],
    ['甲.xlsx', '企业', 4, '未导入', '厂4', '没有名称', '', ''],
    ...[2, 3, 4].map((at) => ['乙.xlsx', '企业', at, '未导入', '', '没有选入', '', '']),
  ]);
});

it('pastes as text: no formula, no torn rows', () => {
  const text = reportText([['=1+1', '甲\n乙', 3, null]]);
  expect(text.split('\r\n')[1]).toBe("'=1+1\t甲 乙\t3\t");
});
