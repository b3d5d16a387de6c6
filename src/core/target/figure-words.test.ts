import { expect, it } from 'vitest';
import { changeUnit, figureOf, figureWithUnit, rateWords } from './figure-words';

it('land has two decimals, what is counted none, and unknown is never zero', () => {
  expect(figureOf(1200, '亩')).toBe('1,200.00');
  expect(figureOf(1200, '亩/年')).toBe('1,200.00');
  expect(figureOf(193, '家')).toBe('193');
  expect(figureWithUnit(5, '个/年')).toBe('5 个');
  expect(figureWithUnit(1.3, '%')).toBe('1.30%');
  expect(figureWithUnit(6, '%/年')).toBe('6%');
  expect(figureWithUnit(5, '')).toBe('5');
  expect([changeUnit('%/年'), changeUnit('家/年')]).toEqual(['个百分点', '家']);
  expect(figureWithUnit(null, '亩')).toBe('未知');
});

it('a rate reads 100 % only when all is done', () => {
  expect(rateWords(0.996)).toBe('99%');
  expect(rateWords(1)).toBe('100%');
  expect(rateWords(null)).toBe('未知');
});
