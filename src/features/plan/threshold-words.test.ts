import { expect, it } from 'vitest';
import type { ProgramPack } from '../../core/program/schema/pack-schema';
import type { Threshold } from '../../core/program/schema/rule-schema';
import { wordsOfEdge, wordsOfReach } from './threshold-words';

const pack = { parameters: [{ id: 'p', value: 8 }] } as unknown as ProgramPack;
const threshold = { operator: '<', value: 3, unit: '万元/亩' } as Threshold;

it.each([
  [{}, '低于 3 万元/亩'],
  [{ operator: '<=' }, '3 万元/亩以下（含本数）'],
  [{ operator: '>=', value: 1500, unit: '亩' }, '1,500 亩以上（含本数）'],
  [{ operator: '>', value: 2.5, unit: '' }, '高于 2.5'],
  [{ operator: '~', value: 10, unit: '%' }, '约 10%'],
  [{ operator: 'in', value: ['C', 'D'], unit: '类' }, '属于 C、D 类'],
  [{ value: { parameter: 'p' } }, '低于 8 万元/亩'],
  [{ value: { parameter: 'gone' } }, '数值未定'],
] as [Partial<Threshold>, string][])('%j is said %s', (patch, words) => {
  expect(wordsOfEdge({ ...threshold, ...patch }, pack)).toBe(words);
});

it('says year, data year, place and what it was before', () => {
  const reach = { programYear: 2021, dataYear: 2020, scope: { unit: '定海工业园区' }, base: 0 };
  expect(wordsOfReach({ ...threshold, ...reach })).toEqual([
    '2021 年度方案',
    '用 2020 年数据',
    '限定海工业园区',
    '原为 0 万元/亩',
  ]);
  expect(wordsOfReach(threshold)).toEqual([]);
});
