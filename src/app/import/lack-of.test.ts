import { expect, it } from 'vitest';
import { aSourceTable } from '../../../tests/builders/source-table';
import type { ImportTarget } from '../../core/import/import-field';
import { suggestMapping } from '../../core/import/suggest-mapping';
import { lackOf } from './lack-of';

const told = { asOf: '2026-01-01', source: '台账' };

function lack(target: ImportTarget, columns: readonly string[], more: object = {}) {
  const table = aSourceTable(columns, [columns.map(() => '甲')]);
  const mapping = { ...suggestMapping(target, columns, table.rows, told), ...more };
  return lackOf({ table, mapping, crs: null });
}

it('names what a table cannot do without', () => {
  expect(lack('enterprises', ['企业名称', '行业'])).toBeNull();
  expect(lack('enterprises', ['行业'])).toBe('没有对照“企业名称”');
  expect(lack('occupancies', ['行业'])).toBe('没有对照“企业名称”“宗地代码”');
  expect(lack('occupancies', ['统一社会信用代码', '宗地代码'])).toBeNull();
  expect(lack('parcels', ['无关'])).toBe('没有对照任何一列');
});

it('asks for the day and the source of facts, and for rows', () => {
  expect(lack('enterprises', ['企业名称'], { asOf: '' })).toBe('没有填写数据日期');
  expect(lack('enterprises', ['企业名称'], { source: ' ' })).toBe('没有填写数据来源');
  const table = aSourceTable(['企业名称'], []);
  const mapping = suggestMapping('enterprises', ['企业名称'], [], told);
  expect(lackOf({ table, mapping, crs: null })).toBe('没有一行数据');
});

it('waits for a system of coordinates', () => {
  const table = aSourceTable(['宗地代码'], [['甲']]);
  const mapping = suggestMapping('parcels', ['宗地代码'], table.rows, told);
  const crs = { found: { readings: [], refusal: null }, reading: null, shift: 'none' } as const;
  expect(lackOf({ table, mapping, crs })).toBe('坐标系没有确定');
});
