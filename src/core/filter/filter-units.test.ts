import { expect, test } from 'vitest';
import { convert, unitNamed, unitsLike } from './filter-units';

test.each([
  [1, '公顷', '亩', 15],
  [30, '亩', '公顷', 2],
  [2000, '平方米', '亩', 3],
  [1, '亿元', '万元', 10_000],
  [3, '万元/亩', '万元/公顷', 45],
  [45, '元/平方米', '万元/亩', 3],
  [25, '%', '%', 25],
  [80, '%', '', 0.8],
  [3, '亩', '万元', null],
  [3, '人', '人', 3],
])('%d %s in %s is %s', (value, from, to, wanted) => {
  expect(convert(value, from, to)).toBe(wanted);
});

test('one name of each unit is written out; what measures the same is known', () => {
  expect(unitNamed('㎡')).toBe('平方米');
  expect(unitNamed('里')).toBeNull();
  expect(unitsLike('万元')).toEqual(['元', '万元', '亿元']);
  expect(unitsLike('人')).toEqual(['人']);
});
