import { expect, it } from 'vitest';
import { aFact } from '../../../tests/builders/records';
import { enterpriseFields } from '../../core/enterprise/fields';
import type { Field } from '../../core/field';
import { monthSum, monthsOf, yearsWithMonths } from './months-of';

const field = enterpriseFields.find(({ key }) => key === 'taxMonthWan') as Field;
const facts = [
  aFact('taxWan', 100, { period: '2020' }),
  aFact('taxMonthWan', 0.1, { period: '2023-01' }),
  aFact('taxMonthWan', 0.2, { period: '2023-02' }),
  aFact('taxMonthWan', null, { period: '2023-03' }),
  aFact('taxMonthWan', 5, { period: '2022-12' }),
];

it('lists the years of which months were stated', () => {
  expect(yearsWithMonths(facts, 'taxMonthWan')).toEqual(['2023', '2022']);
  expect(monthsOf('2023').slice(8)).toEqual(['2023-09', '2023-10', '2023-11', '2023-12']);
});

it('A5 adds up the months that are known and says how many are not', () => {
  expect(monthSum(facts, field, '2023')).toBe('2 个月合计 0.30 万元，10 个月未知，不计');
  expect(monthSum(facts, field, '2021')).toBe('各月均未知');
  const all = monthsOf('2022').map((period) => aFact('taxMonthWan', -1, { period }));
  expect(monthSum(all, field, '2022')).toBe('12 个月合计 -12.00 万元');
});
