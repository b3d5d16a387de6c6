import { expect, it } from 'vitest';
import { differenceOf, type ListedRow } from '../../core/list/difference';
import { m2FromMu } from '../../core/quantity';
import { changeWords } from './change-words';
import { differenceSheet } from './difference-sheet';

const row = (id: string, patch: Partial<ListedRow> = {}): ListedRow => ({
  id,
  name: `示例${id}`,
  unit: '白泉镇',
  listing: '列入',
  areaM2: m2FromMu(1),
  ...patch,
});

it('says what changed', () => {
  const after = row('a', { listing: '豁免', unit: '', areaM2: null });
  expect(changeWords({ before: row('a', { listing: '待核实' }), after })).toBe(
    '待核实改为豁免；白泉镇改为单位未注明；用地 1.00 亩改为未知',
  );
});

it('copies every row that differs', () => {
  const difference = differenceOf(
    [row('a'), row('b')],
    [row('b', { areaM2: null }), row('c')],
    () => true,
  );
  expect(differenceSheet(difference).slice(1)).toEqual([
    ['新增', '示例c', '白泉镇', 1, ''],
    ['退出', '示例a', '白泉镇', 1, ''],
    ['其他变化', '示例b', '白泉镇', null, '用地 1.00 亩改为未知'],
  ]);
});
