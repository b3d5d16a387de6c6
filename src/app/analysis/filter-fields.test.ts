import { expect, it } from 'vitest';
import { aFact, aParcel, aUnit } from '../../../tests/builders/records';
import { compileFilter } from '../../core/filter/compile-filter';
import { isFilterFault } from '../../core/filter/filter-fault';
import { parseFilter } from '../../core/filter/parse-filter';
import { printFilter } from '../../core/filter/print-filter';
import { createIndicators } from '../../core/indicator/indicators';
import { emptyWorkspace } from '../../core/workspace';
import { filterFields } from './filter-fields';

const park = { name: '示例园区', aliases: [], kind: '平台', code: null } as const;
const units = new Map([
  ['town', { ...aUnit('town'), name: '干𬒗镇', aliases: ['干览镇'] }],
  ['park', { ...aUnit('park'), ...park }],
]);
const tables = { ...emptyWorkspace().tables, units };
const withIssues = (words: string) => aParcel('two', { facts: [aFact('collectiveIssues', words)] });
const land = {
  tables,
  parcels: [aParcel('one'), withIssues('管理松散、信访问题多发'), withIssues('无')],
  areasM2: new Float64Array(3),
  indicators: createIndicators(tables, () => null),
  years: ['2021', '2022'],
  year: '2022',
  asOf: '2023-01-01',
  standing: null,
};
const fields = filterFields(land);

it.each([
  ['疑似闲置', '闲置状态 = 疑似闲置'],
  ['规上', '规上/规下 = 规上'],
  ['A类', '综合评价 = A'],
  ['2021年综合评价 = B类', '2021年综合评价 = B'],
  ['批而未供', '供地状态 = 批而未供'],
  ['干览镇', '所在单位 = 干𬒗镇'],
  ['示例园区', '填报单位 = 示例园区'],
  ['管理松散', '集体用地问题 = 管理松散'],
  ['停产半停产或出租', '低效用地情形 = 停产半停产或出租'],
  // A grade and a size both know it.
  ['多家不一', '多家不一'],
])('%s alone asks %s', (typed, meant) => {
  const tree = parseFilter(typed, fields);
  expect(isFilterFault(tree) ? tree.fault : printFilter(tree, fields)).toBe(meant);
});

it.each([
  ['集体用地问题 = 管理松散', [null, true, false]],
  ['集体用地问题 = 土地利用率低', [null, false, false]],
  ['集体用地问题 ≠ 管理松散', [null, false, true]],
  ['集体用地问题 有', [null, true, false]],
  ['集体用地问题 无', [null, false, true]],
  ['集体用地问题 = 无', [null, false, true]],
  ['集体用地问题 未知', [true, false, false]],
  ['集体用地问题 含 信访', [null, true, false]],
])('asks of a set: %s', (typed, answers) => {
  const tree = parseFilter(typed, fields);
  if (isFilterFault(tree)) throw new Error(tree.fault);
  expect([0, 1, 2].map(compileFilter(tree, fields))).toEqual(answers);
});

it.each([
  ['所在区块 = 高铁新城区块', [true, false, false]],
  ['所在区块 含 盐仓', [true, true, false]],
  ['所在区块 有', [true, true, false]],
  ['所在区块 未知', [false, false, true]],
])('asks of blocks: %s', (typed, answers) => {
  const none = [null, null, null];
  const blocks = ['高铁新城区块\n盐仓东块', '盐仓区块', null];
  const judged = filterFields({ ...land, standing: { listing: none, track: none, blocks } });
  const tree = parseFilter(typed, judged);
  if (isFilterFault(tree)) throw new Error(tree.fault);
  expect([0, 1, 2].map(compileFilter(tree, judged)).map((one) => one ?? false)).toEqual(answers);
});
