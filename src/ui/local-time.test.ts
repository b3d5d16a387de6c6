import { expect, test } from 'vitest';
import { readDay } from './local-time';

test('a day is read as officials write it', () => {
  for (const text of [
    '2021-07-31',
    '2021.7.31',
    '20210731',
    '2021年7月31日',
    '２０２１／７／３１',
  ]) {
    expect(readDay(text)).toBe('2021-07-31');
  }
});

test('a day that does not exist is none', () => {
  for (const text of ['', '2021-02-30', '2021-13-01', '2021-07-00', '1899-12-31', '21.7.31'])
    expect(readDay(text)).toBeNull();
  expect(readDay('2024-02-29')).toBe('2024-02-29');
  expect(readDay('2021-07')).toBeNull();
});
