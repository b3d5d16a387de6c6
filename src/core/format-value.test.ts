import { expect, it } from 'vitest';
import type { Field } from './field';
import { fieldOf } from './fields';
import { formatPeriod, formatValue } from './format-value';

const tax = fieldOf('enterprises', 'taxWan') as Field;
const staff = fieldOf('enterprises', 'staff') as Field;

it.each([
  [tax, null, '未知'],
  [tax, 0, '0.00 万元'],
  [tax, -0.001, '0.00 万元'],
  [tax, -1234567.891, '-1,234,567.89 万元'],
  [staff, 1234, '1,234 人'],
  [tax, '', '（空）'],
])('says %o %o as %s', (field, value, expected) => {
  expect(formatValue(field, value)).toBe(expected);
});

it('says years and months', () => {
  expect(formatPeriod('2023')).toBe('2023 年');
  expect(formatPeriod('2023-07')).toBe('2023 年 7 月');
});
