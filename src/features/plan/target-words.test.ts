import { expect, it } from 'vitest';
import type { ProgramPack } from '../../core/program/schema/pack-schema';
import type { Target } from '../../core/program/schema/target-schema';
import { wordsOfCounting, wordsOfShared, wordsOfSplit, wordsOfTarget } from './target-words';

const target = {
  comparator: '>=',
  value: 1200,
  unit: '亩',
  accumulation: 'cumulative',
  aggregation: 'sum',
} as Target;

it.each([
  [{}, '不少于 1,200 亩'],
  [{ comparator: '>', value: 0.5, unit: '%' }, '多于 0.5%'],
  [{ comparator: '=', value: 100, unit: '%' }, '等于 100%'],
  [{ comparator: '<=', value: 3, unit: '年' }, '不超过 3 年'],
  [{ comparator: '<', value: 2, unit: '' }, '少于 2'],
  [{ comparator: '~', value: 10, unit: '%' }, '约 10%'],
  [{ comparator: 'ramp-to', value: 8, unit: '万元/亩' }, '逐步达到 8 万元/亩'],
  [{ comparator: 'qualitative', value: null }, '定性目标，文件未定数值'],
  [{ comparator: 'qualitative', value: '多轮次', unit: '' }, '多轮次（定性）'],
  [{ value: null }, '不少于（文件未写数值）'],
] as [Partial<Target>, string][])('%j is said %s', (patch, words) => {
  expect(wordsOfTarget({ ...target, ...patch })).toBe(words);
});

it('a figure without a printed table is not split; a target in words has nothing to split', () => {
  const pack = {
    taskTables: [{ id: 't', title: '任务表', columns: [{ key: 'mu', title: '用地' }] }],
  } as unknown as ProgramPack;
  expect(wordsOfSplit(target, pack)).toBe('未分解');
  expect(wordsOfSplit({ ...target, value: null }, pack)).toBeNull();
  expect(wordsOfSplit({ ...target, split: { table: 't' } }, pack)).toBe('按《任务表》分解');
  expect(wordsOfSplit({ ...target, split: { table: 't', column: 'mu' } }, pack)).toBe(
    '按《任务表》“用地”一列分解',
  );
});

it('says how it is counted, and which other document sets it', () => {
  expect(wordsOfCounting(target)).toBe('累计完成');
  expect(wordsOfCounting({ ...target, aggregation: 'growth', accumulation: 'annual' })).toBe(
    '按年完成，按增幅计算',
  );
  const programs = [{ programId: 'dinghai-2022', shortTitle: '定海 2022 方案' }];
  expect(wordsOfShared('dinghai-2022:g9', programs)).toContain('定海 2022 方案');
  expect(wordsOfShared('other-2020:g9', programs)).toContain('other-2020');
});
