import { expect, it } from 'vitest';
import type { ProgramPack } from '../../core/program/schema/pack-schema';
import { wordsOfCondition } from './condition-words';

const pack = {
  parameters: [{ id: 'years', label: '保护期', value: 3, unit: '年' }],
  thresholds: [
    { id: 't-1', group: 'annual', metric: 'taxPerMu', operator: '<', value: 3, unit: '万元/亩' },
    { id: 't-2', group: 'annual', metric: 'taxPerMu', operator: '<', value: 4, unit: '万元/亩' },
  ],
  lists: [{ id: 'low', name: '低效企业清单' }],
} as unknown as ProgramPack;

it('says a condition and its parts in words', () => {
  const said = wordsOfCondition(
    {
      all: [
        { fact: 'sector', is: 'in', value: ['工业', '服务业'] },
        { threshold: 'annual', dataYear: 'program' },
        { not: { listed: 'low' } },
        { threshold: 't-1' },
        { any: [{ inUnit: '东湾镇' }, { fact: 'landMu', is: '>=', value: 10 }] },
        { fact: 'yearsSinceSupply', is: '<', value: { parameter: 'years' } },
        { fact: 'taxPerMu', is: '<', value: 3, dataYear: 'previous' },
      ],
    },
    pack,
  );
  expect(said.text).toBe('同时符合：');
  expect(said.parts.map(({ text }) => text)).toEqual([
    expect.stringMatching(/属于工业、服务业$/),
    '亩均税收（方案年度）低于当年、当地的标准，见“标准”',
    '不符合：',
    '亩均税收低于 3 万元/亩',
    '符合任一项：',
    expect.stringMatching(/低于“保护期” 3 年$/),
    expect.stringMatching(/^亩均税收（上一年度）低于 3 万元\/亩$/),
  ]);
  expect(said.parts[2]?.parts[0]?.text).toBe('已列入“低效企业清单”');
  expect(said.parts[4]?.parts[0]?.text).toBe('位于东湾镇');
});
