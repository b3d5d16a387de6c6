import { expect, it } from 'vitest';
import { aStanding } from '../../../tests/builders/list-standing';
import { aDecision, anAdoptedRow } from '../../../tests/builders/program-records';
import type { Explanation } from '../../core/list/explain-verdict';
import { m2FromMu } from '../../core/quantity';
import { adoptedSheet, listSheet } from './list-sheet';

const told = (id: string) => ({ name: `示例${id}`, landUse: '工业用地' });
const lineOf = (sheet: readonly (readonly unknown[])[], at: number) =>
  Object.fromEntries((sheet[0] ?? []).map((title, i) => [title, sheet[at]?.[i]]));

it('tells rule and person apart, what is missing and from whom', () => {
  const missing = [{ label: '亩均税收', dataYear: 2020, department: '区税务局' }];
  const standing = aStanding(
    [
      { id: 'a', unit: '白泉镇', sector: '工业', areaM2: m2FromMu(2) },
      { id: 'b', listing: '待核实' },
    ],
    {
      listing: Uint8Array.of(0, 3),
      decisions: new Map([[0, aDecision()]]),
      explain: () => ({ missing }) as unknown as Explanation,
    },
  );
  const sheet = listSheet(standing, [0, 1], told);
  expect(lineOf(sheet, 1)).toMatchObject({
    名称: '示例a',
    行业: '工业',
    现列为: '不列入',
    按规则: '列入',
    '用地面积（亩）': 2,
    缺少的数据: '',
    改列理由: '已签订收储协议',
    改列人: '测试员',
  });
  expect(lineOf(sheet, 2)).toMatchObject({
    现列为: '待核实',
    缺少的数据: '亩均税收（2020 年）',
    提供部门: '区税务局',
  });
});

it('tells the use of land, and what was adopted as it was', () => {
  const land = listSheet(aStanding([{ id: 'a' }], { table: 'parcels' }), [0], told);
  expect(lineOf(land, 1)).toMatchObject({ 用途: '工业用地', '用地面积（亩）': Number.NaN });
  const adopted = adoptedSheet([anAdoptedRow('firm-1', { areaM2: null, decided: true })]);
  expect(lineOf(adopted, 1)).toMatchObject({ '用地面积（亩）': null, 人工认定: '是' });
});
