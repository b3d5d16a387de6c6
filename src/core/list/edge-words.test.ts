import { expect, it } from 'vitest';
import { edgeWords } from './edge-words';
import type { ListEdge } from './list-edge';

const edge: ListEdge = {
  id: 't-2021',
  fact: 'taxPerMu',
  label: '亩均税收',
  operator: '<',
  value: 3,
  unit: '万元/亩',
  dataYear: 2020,
  scope: null,
};

it.each([
  [{}, '亩均税收低于 3 万元/亩（2020 年数据）'],
  [{ value: 2.5, operator: '<=' }, '亩均税收不高于 2.50 万元/亩（2020 年数据）'],
  [{ scope: '示例园区', dataYear: null }, '示例园区内亩均税收低于 3 万元/亩'],
  [{ operator: '>=', dataYear: null }, '亩均税收不低于 3 万元/亩'],
] as const)('says an edge as a document would: %j', (patch, words) => {
  expect(edgeWords({ ...edge, ...patch })).toBe(words);
});
