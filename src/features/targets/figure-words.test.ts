import { expect, it } from 'vitest';
import { changeWords, figureOf, figureWithUnit, rateWords } from './figure-words';

it('land has two decimals, what is counted none, and unknown is never zero', () => {
  expect(figureOf(1200, '亩')).toBe('1,200.00');
  expect(figureOf(193, '家')).toBe('193');
  expect(figureWithUnit(5, '个/年')).toBe('5 个');
  expect(figureWithUnit(null, '亩')).toBe('未知');
  expect(changeWords(null, '亩')).toBe('未知');
  expect(changeWords(-2, '家')).toBe('−2 家');
});

it('a rate reads 100 % only when all is done', () => {
  expect(rateWords(0.996)).toBe('99%');
  expect(rateWords(1)).toBe('100%');
  expect(rateWords(null)).toBe('未知');
});
