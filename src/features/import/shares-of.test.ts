import { expect, it } from 'vitest';
import { sharesOf } from './shares-of';

const own = (areaM2: number | null) => ({ basis: '自有', areaM2 }) as const;
const let_ = (areaM2: number | null) => ({ basis: '租赁', areaM2 }) as const;

it.each([
  [[own(null), own(null)], 2000, '自有 2 家：面积未知', false],
  [[own(800), own(null)], 2000, '自有 2 家：1.20 亩，另有 1 家未知，宗地还余 1.80 亩', false],
  [[own(1200), own(1200)], 2000, '自有 2 家：3.60 亩，超出宗地 0.60 亩，请改小', true],
  [
    [own(2000), let_(800)],
    2000,
    '自有 1 家：3.00 亩；租赁和其他 1 家：1.20 亩，宗地还余 1.80 亩',
    false,
  ],
  // As far as certificate and survey may differ.
  [[own(1004), own(1004)], 2000, '自有 2 家：3.01 亩', false],
  [[own(5000)], null, '自有 1 家：7.50 亩', false],
  [[], 2000, '没有选任何一家', false],
] as const)('shares %j of %s m² come to %s', (shares, whole, words, over) => {
  expect(sharesOf(shares, whole)).toEqual({ words, over });
});
