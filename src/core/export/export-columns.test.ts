import { expect, it } from 'vitest';
import { aFact, anEnterprise, aParcel } from '../../../tests/builders/records';
import { enterpriseExport } from './enterprise-export';
import { parcelExport } from './parcel-export';
import { provenance } from './provenance';
import type { RecordColumn } from './record-column';
import { keepSecret, noSecrecy, type Secrecy } from './secrecy';

const closed: Secrecy = { hideNames: true, tax: 'band', coarsen: true };
const standing = {
  list: '低效用地清单',
  year: 2021,
  listing: () => '列入',
  track: () => '未达标',
};
const sources = {
  unitName: () => '白泉镇',
  areaM2: () => 6666.666,
  planeM2: () => 6667.123,
  zone: 41,
  taxPerMu: () => 3.456,
  firmNames: () => ['示例机械一厂'],
  year: '2021',
  standing,
};
const parcel = aParcel('p', {
  unitId: 'u',
  reportingUnits: { a: 'u', b: 'u' },
  facts: [aFact('remark', '示例机械一厂租用'), aFact('idleStatus', '在用')],
});

const told = <T>(columns: readonly RecordColumn<T>[], record: T) =>
  Object.fromEntries(columns.map(({ name, read }) => [name, read(record)]));

it('A14 columns of a parcel: areas with their method, tax with its year', () => {
  expect(told(parcelExport(sources), parcel)).toMatchObject({
    宗地代码: '330902104001GB00001',
    名称: '示例地块一',
    用地企业: '示例机械一厂',
    所在单位: '白泉镇',
    填报单位: '白泉镇',
    '证载面积（亩）': 10,
    '椭球面积（亩，CGCS2000 大地线）': 10,
    '椭球面积（平方米，CGCS2000 大地线）': 6666.67,
    '平面面积（平方米，高斯-克吕格 3 度带第 41 带）': 6667.12,
    '亩均税收（万元/亩）': 3.46,
    税收年度: '2021',
    '低效用地清单（2021年）': '列入',
    考核方式: '未达标',
    闲置状态: '在用',
    备注: '示例机械一厂租用',
  });
});

it('A5 what is unknown is empty', () => {
  const none = { ...sources, areaM2: () => null, taxPerMu: () => null, standing: null };
  const cells = told(parcelExport(none), aParcel('p', { registeredM2: null, code: '' }));
  expect(cells).toMatchObject({
    宗地代码: null,
    '证载面积（亩）': null,
    '亩均税收（万元/亩）': null,
    税收年度: null,
    容积率: null,
  });
  expect(Object.keys(cells)).not.toContain('考核方式');
});

const kept = <T>(columns: readonly RecordColumn<T>[], secrecy: Secrecy, record: T) => {
  const { columns: left, dropped } = keepSecret(columns, secrecy);
  return { cells: told(left, record), dropped };
};
const firm = anEnterprise('f', {
  uscc: '91330900MA28K00000',
  facts: [aFact('taxWan', 123.45, { period: '2021' }), aFact('staff', 20, { period: '2021' })],
});
const firmColumns = enterpriseExport({
  unitName: () => null,
  landM2: () => 6666.67,
  taxPerMu: () => 12.34,
  year: '2021',
  standing,
});

it('without names and tax nothing tells them by another way, and what is left out is named', () => {
  const { cells, dropped } = kept(parcelExport(sources), closed, parcel);
  expect(cells['亩均税收区间（万元/亩）']).toBe('3（含）—4');
  expect(JSON.stringify(cells)).not.toMatch(/示例|3\.4/);
  expect(dropped).toEqual(expect.arrayContaining(['名称', '用地企业', '备注']));
  const own = kept(firmColumns, closed, firm);
  expect(JSON.stringify(own.cells)).not.toMatch(/示例|91330900|123\.45|12\.34/);
  expect(own.cells['2021年亩均税收区间（万元/亩）']).toBe('12（含）—30');
  expect(own.cells['2021年年平均职工数（人）']).toBe(20);
  const gone = ['企业名称', '统一社会信用代码', '2021年税收（万元）'];
  expect(own.dropped).toEqual(expect.arrayContaining(gone));
  const all = kept(firmColumns, noSecrecy, firm);
  expect(all.cells).toMatchObject({ 企业名称: '示例机械一厂', '2021年税收（万元）': 123.45 });
  expect(all.dropped).toEqual([]);
});

it('no tax at all: neither sums nor bands nor the year they are of', () => {
  const none: Secrecy = { ...noSecrecy, tax: 'none' };
  expect(Object.keys(kept(parcelExport(sources), none, parcel).cells).join()).not.toContain('税');
  expect(Object.keys(kept(firmColumns, none, firm).cells).join()).not.toContain('税');
});

it('notes say where a file comes from, that a sample is one, and what was kept back', () => {
  const info = { name: '定海', districtName: '定海区', districtCode: '330902', sample: true };
  const rest = { content: '地块，全部', rows: 2, program: null, standing, year: '2021' };
  const more = { head: 7, day: '2026-11-21', crs: null, dropped: ['名称'] };
  const notes = new Map(provenance({ info, ...rest, ...more, secrecy: closed }));
  expect(notes.get('数据性质')).toBe('示例数据（虚构）');
  expect(notes.get('数据版本')).toBe('第 7 号变更后');
  expect(notes.get('清单')).toBe('低效用地清单（2021年）');
  expect(notes.get('保密处理')).toMatch(/取整到 10 米.*；未写入的列：名称$/);
  const own = { info: { ...info, sample: false }, ...rest, ...more, dropped: [] };
  const honest = new Map(provenance({ ...own, secrecy: noSecrecy }));
  expect([honest.has('数据性质'), honest.get('保密处理')]).toEqual([false, '无']);
});
