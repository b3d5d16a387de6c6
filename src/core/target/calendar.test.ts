import { expect, it } from 'vitest';
import { dayBefore, dayNumber, dayOfMoment, monthBefore, monthEnds } from './calendar';

it('counts days over leap years', () => {
  expect(dayNumber('2024-03-01') - dayNumber('2024-02-28')).toBe(2);
  expect(dayBefore('2021-01-01')).toBe('2020-12-31');
});

it.each([
  ['2021-03-31', '2021-02-28'],
  ['2024-03-30', '2024-02-29'],
  ['2021-01-15', '2020-12-15'],
  ['2021-12-31', '2021-11-30'],
  // A month that ends is held against the whole month before: what happened on the 31st is not told twice.
  ['2021-04-30', '2021-03-31'],
  ['2021-02-28', '2021-01-31'],
  ['2024-02-28', '2024-01-28'],
])('a month before %s is %s', (day, before) => {
  expect(monthBefore(day)).toBe(before);
});

it('keeps days by the clock of the office', () => {
  expect(dayOfMoment('2021-07-31T15:59:59.000Z')).toBe('2021-07-31');
  expect(dayOfMoment('2021-07-31T16:00:00.000Z')).toBe('2021-08-01');
  expect(dayOfMoment('')).toBe('');
});

it('tells the ends of months', () => {
  expect(monthEnds('2020-11-15', '2021-02-01')).toEqual([
    '2020-11-30',
    '2020-12-31',
    '2021-01-31',
    '2021-02-28',
  ]);
});
