import { expect, test } from 'vitest';
import type { FilterField } from '../../core/filter/filter-field';
import { parseFilter } from '../../core/filter/parse-filter';
import { isFilteredByUnit, unitCondition } from './filter-by-unit';

const names = ['白泉镇', '干𬒗镇', '北仑（柴桥）街道', '且安镇', '非凡"一号"镇', '未知乡', 'A 区'];
const field: FilterField = {
  key: 'unit',
  names: ['所在单位', '单位'],
  kind: 'choice',
  choices: names,
  read: () => null,
};

test.each(names)('the filter language reads the condition for %s as this unit', (name) => {
  expect(parseFilter(unitCondition(name), [field])).toEqual({
    kind: 'one-of',
    field: 'unit',
    values: [name],
  });
  expect(isFilteredByUnit(` ${unitCondition(name)} `, name)).toBe(true);
});

test('a filter that asks for more is not the filter of the unit', () => {
  expect(isFilteredByUnit('所在单位 = 白泉镇 且 用途 = 工业用地', '白泉镇')).toBe(false);
  expect(isFilteredByUnit('', '白泉镇')).toBe(false);
});
