import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { aBlock, aGoal, met, missed } from '../../../tests/builders/blocks';
import type { Block } from '../../core/block/block';
import { packSchema } from '../../core/program/schema/pack-schema';
import { withValues } from '../../core/program/with-values';
import { blockRules, goalWords, startWords, trackWords } from './block-track';

const file = new URL('../../../data/programs/dinghai-2021/program.json', import.meta.url);
const dinghai2021 = packSchema.parse(JSON.parse(readFileSync(file, 'utf8')));

const words = (one: Block, year: number, pack = dinghai2021) => trackWords(one, year, pack);
const block = aBlock('block-1', { startYear: 2021, startTo: null, goals: [] });

it('a block tells how its listed enterprises stand', () => {
  expect(words(block, 2020)).toBe('2021 年启动，暂不随区块');
  expect(words(block, 2021)).toBe('随区块考核');
  expect(words({ ...block, startYear: null }, 2021)).toBe('启动年份未定');
  expect(words({ ...block, startTo: 2022 }, 2021)).toBe('启动年份未定');
  const goal = (result: '达到' | '未达到') => ({
    ...block,
    goals: [aGoal(2021, { result, assessedOn: '2021-12-20' })],
  });
  expect(words(goal('达到'), 2021)).toBe('视同完成');
  expect(words(goal('达到'), 2022)).toBe('随区块考核');
  expect(words(goal('未达到'), 2021)).toBe('随区块考核，目标未达到');
  expect(goalWords(goal('达到'), 2021, dinghai2021)).toBe('2021 年目标达到');
  expect(goalWords(block, 2021, dinghai2021)).toBe('2021 年没有目标');
  expect(startWords({ startYear: 2022, startTo: 2023 })).toBe('2022–2023 年启动');
});

it('the provisions of a document that turn on a block are found with their clause and what they leave open', () => {
  const rules = blockRules(dinghai2021);
  expect(rules.map(({ clause }) => clause.at)).toEqual(['三(三)2', '三(三)2']);
  expect(rules[0]?.open).toContain('未完成');
  expect(blockRules({ deemings: [], openQuestions: [] })).toEqual([]);
});

it('says what the figures that are tried come to: no goal may be missed, and firms are assessed alone again', () => {
  const none = withValues(dinghai2021, { missedGoalsAllowed: 0 });
  const once = withValues(dinghai2021, { missedGoalsAllowed: 1 });
  const late = { ...block, goals: [missed(2021)] };
  expect(words(late, 2021, none)).toBe('恢复单独考核，累计未达到 1 次（容许 0 次）');
  expect(words(late, 2022, none)).toBe('恢复单独考核，累计未达到 1 次（容许 0 次）');
  expect(words(late, 2021, once)).toBe('随区块考核，目标未达到');
  expect(words({ ...late, goals: [missed(2021), met(2022)] }, 2022, none)).toBe('视同完成');
  expect(goalWords(late, 2022, once)).toBe('2022 年没有目标，累计未达到 1 次（容许 1 次）');
  expect(goalWords(late, 2021, none)).toContain('（容许 0 次）');
});
