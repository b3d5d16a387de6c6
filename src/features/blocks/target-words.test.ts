import { expect, it } from 'vitest';
import { targetLines } from './target-words';

const row = {
  name: '盘活用地',
  kind: 'credits',
  unit: '亩',
  year: null,
  task: 1200,
  done: 1137.4,
  gap: 62.6,
} as const;

it('tells what is credited and what is missing of targets in 亩, and of no others', () => {
  expect(targetLines([row, { ...row, unit: '家' }, { ...row, kind: 'computed' }])).toEqual([
    ['盘活用地', '已认定 1,137.40 亩，差 62.60 亩（任务 1,200.00 亩）'],
  ]);
});

it('says that nothing is known, and that a task is reached', () => {
  expect(targetLines([{ ...row, done: null, gap: null }])[0]?.[1]).toBe(
    '已认定 无数据（任务 1,200.00 亩）',
  );
  expect(targetLines([{ ...row, done: 1201, gap: -1 }])[0]?.[1]).toContain('已达到');
});
