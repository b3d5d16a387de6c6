import { expect, it } from 'vitest';
import { aParcel, aUnit } from '../../../tests/builders/records';
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
const fields = filterFields({
  tables,
  parcels: [aParcel('one')],
  areasM2: new Float64Array(1),
  indicators: createIndicators(tables, () => null),
  years: ['2021', '2022'],
  year: '2022',
  asOf: '2023-01-01',
});

it.each([
  ['疑似闲置', '闲置状态 = 疑似闲置'],
  ['规上', '规上/规下 = 规上'],
  ['A类', '综合评价 = A'],
  ['2021年综合评价 = B类', '2021年综合评价 = B'],
  ['批而未供', '供地状态 = 批而未供'],
  ['干览镇', '所在单位 = 干𬒗镇'],
  ['示例园区', '填报单位 = 示例园区'],
  // A grade and a size both know it.
  ['多家不一', '多家不一'],
])('%s alone asks %s', (typed, meant) => {
  const tree = parseFilter(typed, fields);
  expect(isFilterFault(tree) ? tree.fault : printFilter(tree, fields)).toBe(meant);
});
