import { expect, test } from 'vitest';
import { shortName, sideName } from './side-name';

const tax = (year: string | null) => ({ theme: 'taxPerMu', year }) as const;
const land = { theme: 'landUse', year: '2022' } as const;

test('a side is named by theme and year, and without a year where the theme has none', () => {
  expect([tax('2022'), tax(null), land].map(sideName)).toEqual([
    '亩均税收 2022 年',
    '亩均税收',
    '用途',
  ]);
});

test('two sides of one theme are told apart by their years, others by their themes', () => {
  expect(shortName(tax('2022'), tax('2021'))).toBe('2022 年');
  expect(shortName(tax('2022'), land)).toBe('亩均税收');
});
