import { expect, test } from 'vitest';
import type { Parcel } from '../../core/parcel/parcel';
import { parcelCard } from './parcel-card';

const parcel: Parcel = {
  id: 'p1',
  code: '330902001001GB00001',
  name: '示例地块01',
  unitId: null,
  reportingUnits: {},
  landUse: '工业用地',
  tenure: '国有出让',
  registeredM2: null,
  facts: [],
  rev: 1,
};
const unknown = { status: null, by: null };
const tax = (value: number | null, year: string | null = '2022') =>
  ({ theme: 'taxPerMu', year, value }) as const;

test('a figure carries its unit and its year', () => {
  expect(parcelCard(parcel, [tax(3.2)], unknown)).toEqual({
    name: '示例地块01',
    code: '330902001001GB00001',
    figures: ['亩均税收 3.20 万元/亩（2022 年）'],
    idle: null,
  });
});

test('what is not known is said, never shown as zero (A5)', () => {
  expect(parcelCard(parcel, [tax(null)], unknown).figures).toEqual(['亩均税收 无数据（2022 年）']);
  expect(parcelCard(parcel, [tax(null, null)], unknown).figures).toEqual(['亩均税收 无数据']);
  const nameless = parcelCard({ ...parcel, name: '', code: '' }, [], unknown);
  expect([nameless.name, nameless.code]).toEqual(['未命名地块', '无宗地代码']);
});

test('both sides of a comparison are told, yearless themes without a year', () => {
  const land = { theme: 'landUse', year: '2022', value: '工业用地' } as const;
  expect(parcelCard(parcel, [tax(3, '2021'), land], unknown).figures).toEqual([
    '亩均税收 3.00 万元/亩（2021 年）',
    '用途 工业用地',
  ]);
});

test('idle land is named, and a rule is not passed off as a decision', () => {
  const idle = (status: '在用' | '疑似闲置' | '已认定闲置', by: 'decision' | 'ledger' | 'rule') =>
    parcelCard(parcel, [], { status, by }).idle;
  expect(idle('在用', 'ledger')).toBeNull();
  expect(idle('疑似闲置', 'ledger')).toBe('疑似闲置');
  expect(idle('疑似闲置', 'rule')).toBe('疑似闲置（按规则推算，未经认定）');
  expect(idle('已认定闲置', 'decision')).toBe('已认定闲置');
});
