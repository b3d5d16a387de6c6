import { expect, it } from 'vitest';
import { aWork } from '../../../tests/builders/program-records';
import type { ProgramPack } from '../../core/program/schema/pack-schema';
import { fits, groupsOf, isBy, unitsOf, wordsOfDue, workRows } from './work-rows';

const item = { group: '一', lead: ['甲局'], implement: ['各镇'], longTerm: false, deadline: null };
const pack = {
  id: 'example-2021',
  issuedOn: '2021-11-17',
  work: [
    { ...item, id: 'w-1', deadline: '2021-11', deadlinePrinted: '11月底前' },
    { ...item, id: 'w-2', deadline: '2021-07-31', deadlinePrinted: '7月底前', group: '二' },
    { ...item, id: 'w-3', longTerm: true, deadlinePrinted: '长期', lead: ['乙局'] },
    { ...item, id: 'w-4', deadline: '2021-11-30' },
    { ...item, id: 'w-5', everyUnit: true },
  ],
  reportingUnits: [
    { name: '东镇', kind: '镇街' },
    { name: '县本级', kind: '其他' },
  ],
} as unknown as ProgramPack;

const works = new Map([
  ['a', aWork('a', { item: 'w-1' })],
  ['b', aWork('b', { item: 'w-4', programId: 'other-2021' })],
]);
const days = { enteredOn: '2021-11-20', today: '2022-01-05' };
const rows = workRows(pack, works, days);
const idsOf = (filter: Parameters<typeof fits>[1]) =>
  rows.filter((row) => fits(row, filter)).map(({ item: { id } }) => id);

it('puts beside each item what was said of it under this program', () => {
  expect(rows.map(({ state }) => state)).toEqual([
    '已完成',
    '未开始',
    '未开始',
    '未开始',
    '未开始',
  ]);
  expect(idsOf('reached')).toEqual(['w-1', 'w-4']);
  expect(idsOf('overdue')).toEqual(['w-4']);
  expect(idsOf('已完成')).toEqual(['w-1']);
  expect(idsOf('all')).toHaveLength(5);
});

it('says every deadline, and why nothing is counted', () => {
  expect(rows.map(wordsOfDue)).toEqual([
    '11月底前（2021-11-30）',
    '7月底前（2021-07-31），期限早于发文，不计逾期',
    '长期，不计逾期',
    '2021-11-30，已逾期',
    '文件未定期限',
  ]);
  const [late] = workRows(pack, new Map(), { enteredOn: '2026-11-21', today: '2026-11-21' });
  expect(late && wordsOfDue(late)).toContain('2026-11-21 之后计逾期');
});

it('groups by heading and filters by who leads or implements', () => {
  expect(groupsOf(rows).map(([group, { length }]) => [group, length])).toEqual([
    ['一', 4],
    ['二', 1],
  ]);
  const { reportingUnits } = pack;
  const idsBy = (unit: string) =>
    rows.filter((row) => isBy(row, unit, reportingUnits)).map((row) => row.item.id);
  expect(unitsOf(rows, reportingUnits)).toEqual(['甲局', '各镇', '乙局', '东镇']);
  expect(idsBy('乙局')).toEqual(['w-3']);
  expect(idsBy('东镇')).toEqual(['w-5']);
  expect(idsBy('县本级')).toEqual([]);
});
