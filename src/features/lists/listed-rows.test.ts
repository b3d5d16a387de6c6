import { expect, it } from 'vitest';
import { aStanding } from '../../../tests/builders/list-standing';
import { aDecision } from '../../../tests/builders/program-records';
import type { Explanation } from '../../core/list/explain-verdict';
import { adoptedRows, listedRows } from './listed-rows';

const missing = [
  { label: '亩均税收', dataYear: 2020 },
  { label: '行业', dataYear: null },
];
const standing = aStanding(
  [
    { id: 'a', unit: '白泉镇', sector: '工业', areaM2: 100, value: 2, track: '未达标' },
    { id: 'b', listing: '不列入', areaM2: 5 },
    { id: 'c', listing: '待核实' },
    { id: 'd', listing: '豁免', areaM2: 7, value: 1 },
  ],
  {
    decisions: new Map([[3, aDecision()]]),
    explain: () => ({ missing }) as unknown as Explanation,
    edge: {
      id: 't',
      fact: 'taxPerMu',
      label: '亩均税收',
      operator: '<',
      value: 3,
      unit: '万元/亩',
      dataYear: 2020,
      scope: null,
    },
  },
);
const nameOf = (id: string) => `示例${id}`;

it('lists who stands on it, with land that may be unknown', () => {
  expect(listedRows(standing, nameOf)).toEqual([
    { id: 'a', name: '示例a', unit: '白泉镇', listing: '列入', areaM2: 100 },
    { id: 'c', name: '示例c', unit: '', listing: '待核实', areaM2: null },
    { id: 'd', name: '示例d', unit: '', listing: '豁免', areaM2: 7 },
  ]);
});

it('writes down for adoption what was read that day', () => {
  const [first, waiting, let_off] = adoptedRows(standing, nameOf);
  expect(first).toEqual({
    id: 'a',
    name: '示例a',
    unit: '白泉镇',
    sector: '工业',
    listing: '列入',
    track: '未达标',
    value: 2,
    threshold: '亩均税收低于 3 万元/亩（2020 年数据）',
    dataYear: 2020,
    areaM2: 100,
    decided: false,
    missing: '',
  });
  expect(waiting).toMatchObject({
    value: null,
    areaM2: null,
    missing: '亩均税收（2020 年）、行业',
  });
  expect(let_off).toMatchObject({ listing: '豁免', track: '—', decided: true, missing: '' });
});
