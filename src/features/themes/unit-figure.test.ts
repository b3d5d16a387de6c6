import { expect, test } from 'vitest';
import { figureWords, termNames, termWords, unitFigureBasis } from './unit-figure';

const row = {
  value: 3,
  numerator: 120,
  denominator: 40,
  parcels: 12,
  unknownParcels: 0,
};

test('a figure is told with the two sums it is the ratio of, and with what is not known', () => {
  expect(termNames('taxPerMu')).toBe('税收（万元）÷ 评价用地（亩）');
  expect(termWords('taxPerMu', row)).toBe('120.00 ÷ 40.00');
  expect(termWords('idleShare', { ...row, unknownParcels: 1200 })).toBe(
    '120.00 ÷ 40.00 · 1,200 宗未知',
  );
  expect(termWords('floorAreaRatio', { ...row, numerator: 12_345.6 })).toBe('12,346 ÷ 40');
});

test('a unit of which nothing is known says so, and is not zero (A5)', () => {
  expect(termWords('taxPerMu', { ...row, value: null })).toBe('12 宗都没有数据');
  expect(termWords('taxPerMu', { ...row, value: null, parcels: 0 })).toBe('没有地块');
  expect(figureWords('taxPerMu', null)).toBe('无数据');
});

test('the heading carries unit and year, the share its per cent sign', () => {
  expect(unitFigureBasis('taxPerMu', '2022')).toBe('万元/亩 · 2022 年');
  expect(unitFigureBasis('taxPerMu', null)).toBe('万元/亩 · 无年度数据');
  expect(unitFigureBasis('idleShare', '2022')).toBe('%');
  expect(figureWords('idleShare', 12.34)).toBe('12.3%');
});
