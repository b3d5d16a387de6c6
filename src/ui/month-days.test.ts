import { expect, test } from 'vitest';
import { addDays, addMonths, weeksOf } from './month-days';

test('days and months go on over their ends', () => {
  expect(addDays('2021-12-31', 1)).toBe('2022-01-01');
  expect(addDays('2021-03-01', -1)).toBe('2021-02-28');
  expect(addMonths('2021-01-31', 1)).toBe('2021-02-28');
  expect(addMonths('2024-03-31', -1)).toBe('2024-02-29');
  expect(addMonths('2021-12-15', 1)).toBe('2022-01-15');
  expect(addMonths('2021-05-10', -12)).toBe('2020-05-10');
});

test('the weeks of a month begin on Monday and hold its days alone', () => {
  const weeks = weeksOf('2021-08-15');
  // 2021-08-01 was a Sunday, 2021-08-31 a Tuesday.
  expect(weeks).toHaveLength(6);
  expect(weeks[0]).toEqual([null, null, null, null, null, null, '2021-08-01']);
  expect(weeks[5]).toEqual(['2021-08-30', '2021-08-31', null, null, null, null, null]);
  expect(weeks.flat().filter(Boolean)).toHaveLength(31);
  expect(weeksOf('2021-02-01')).toHaveLength(4);
});
