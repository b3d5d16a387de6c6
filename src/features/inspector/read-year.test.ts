import { expect, test } from 'vitest';
import { readYear } from './read-year';
import { yearsOf } from './years-of';

test('a year is read as officials write it', () => {
  for (const text of ['2021', ' 2021年', '２０２１ 年']) expect(readYear(text, 2026)).toBe('2021');
});

test('what is no year, or has not begun, is refused', () => {
  for (const text of ['', '21', '2021-07', '1821', '2027']) {
    expect(readYear(text, 2026), text).toMatchObject({ refused: 'bad-period' });
  }
});

test('columns are newest first, an added year among them once', () => {
  const fact = (period: string) => ({ field: 'x', value: 1, period, asOf: '', source: '' });
  expect(yearsOf([fact('2020'), fact('2021')], 2026, ['2024', '2020'])).toEqual([
    '2024',
    '2021',
    '2020',
  ]);
  expect(yearsOf([], 2026, [])).toEqual(['2025']);
});
