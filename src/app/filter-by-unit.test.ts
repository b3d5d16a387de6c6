import { expect, test } from 'vitest';
import type { FilterField } from '../core/filter/filter-field';
import { parseFilter } from '../core/filter/parse-filter';
import { isFilteredByUnit, unitCondition } from './filter-by-unit';

const names = ['白泉镇', '干𬒗镇', '北仑（柴桥）街道', '且安镇', '非凡"一号"镇', '未知乡', 'A 区'];
const fieldOf = (key: string, name: string): FilterField => ({
  key,
  names: [name],
  kind: 'choice',
  choices: names,
  read: () => null,
});
const fields = [fieldOf('unit', '所在单位'), fieldOf('reports', '填报单位')];

test.each(names)('the filter language reads the condition for %s as this unit', (name) => {
  for (const [kind, field] of [
    ['镇街', 'unit'],
    ['平台', 'reports'],
  ] as const) {
    const condition = unitCondition({ name, kind });
    expect(parseFilter(condition, fields)).toEqual({ kind: 'one-of', field, values: [name] });
    expect(isFilteredByUnit(` ${condition} `, { name, kind })).toBe(true);
  }
});

test('a filter that asks for more is not the filter of the unit', () => {
  const unit = { name: '白泉镇', kind: '镇街' } as const;
  expect(isFilteredByUnit('所在单位 = 白泉镇 且 用途 = 工业用地', unit)).toBe(false);
  expect(isFilteredByUnit('填报单位 = 白泉镇', unit)).toBe(false);
  expect(isFilteredByUnit('', unit)).toBe(false);
});
