import { expect, it } from 'vitest';
import { changeWords, nameOfYear } from './figure-words';

it('a change has its sign, and unknown is never zero', () => {
  expect(changeWords(null, '亩')).toBe('未知');
  expect(changeWords(0, '亩')).toBe('持平');
  expect(changeWords(-2, '家')).toBe('−2 家');
  // Of a share, a change is in points, not in per cent of itself.
  expect(changeWords(-0.8, '%')).toBe('−0.80 个百分点');
  expect(changeWords(1, '%/年')).toBe('+1 个百分点');
});

it('the year of a target is said once', () => {
  expect(nameOfYear('年度低效企业整治完成率', 2021)).toBe('2021 年度低效企业整治完成率');
  expect(nameOfYear('举办招商活动', 2023)).toBe('2023 年 举办招商活动');
  expect(nameOfYear('盘活利用闲置低效用地（累计）', null)).toBe('盘活利用闲置低效用地（累计）');
});
