import { expect, it } from 'vitest';
import { aPack, aThreshold } from '../../../tests/builders/program-pack';
import type { ListEdge } from '../../core/list/list-edge';
import { movablesOf } from './trial-figures';

const edge = (patch: Partial<ListEdge>): ListEdge => ({
  id: 't-2021',
  fact: 'taxPerMu',
  label: '亩均税收',
  operator: '<',
  value: 99,
  unit: '万元/亩',
  dataYear: 2020,
  scope: null,
  ...patch,
});
const pack = aPack({
  thresholds: [aThreshold('t-2021'), aThreshold('t-high', { value: 30 })],
});

it('starts where the document has it, whatever is being tried, else where the variant has it', () => {
  expect(movablesOf([edge({})], pack)).toMatchObject([
    { id: 't-2021', title: '亩均税收标准', from: 3, least: 0, most: 10 },
  ]);
  expect(movablesOf([edge({})], pack, { 't-2021': 4 })).toMatchObject([{ from: 4 }]);
  expect(movablesOf([edge({ id: 't-high' })], pack)).toMatchObject([{ from: 30, most: 60 }]);
});

it('moves an edge once, a parameter within its bounds, and nothing without a name', () => {
  const edges = [
    edge({ scope: '示例园区' }),
    edge({}),
    edge({ id: null }),
    edge({ id: 'protectionYears', label: '供地年数' }),
  ];
  expect(movablesOf(edges, pack).map(({ title, most, step }) => [title, most, step])).toEqual([
    ['示例园区：亩均税收标准', 10, 0.1],
    ['供地年数标准', 10, 1],
  ]);
});
