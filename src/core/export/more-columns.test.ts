import { expect, it } from 'vitest';
import { aFact, anEnterprise, aParcel, aUnit } from '../../../tests/builders/records';
import { enterpriseFields } from '../enterprise/fields';
import type { Field } from '../field';
import type { Finding } from '../finding/finding';
import { parcelFields } from '../parcel/fields';
import { type FactRow, factExport, isTold } from './fact-export';
import { findingExport } from './finding-export';
import { type ListRow, listExport } from './list-export';
import { occupancyExport } from './occupancy-export';
import { unitExport, zoneExport } from './place-export';
import type { RecordColumn } from './record-column';
import { keepSecret, noSecrecy, type Secrecy } from './secrecy';

const closed: Secrecy = { hideNames: true, tax: 'band', coarsen: true };
const written = <T>(columns: readonly RecordColumn<T>[], record: T, secrecy = noSecrecy) =>
  Object.fromEntries(
    keepSecret(columns, secrecy).columns.map(({ name, read }) => [name, read(record)]),
  );
const firm = anEnterprise('f', { uscc: '91330900MA28K00000' });
const parcel = aParcel('p', { unitId: 'u' });
const sources = {
  firmOf: () => firm,
  parcelOf: () => parcel,
  unitName: () => '白泉镇',
  firmNumber: () => 7,
};
const areas = { areaM2: () => 6666.67, planeM2: () => null, zone: 41 };

it('units and control lines, with the areas of their borders', () => {
  expect(written(unitExport(areas), aUnit('u', { aliases: ['白泉', '白泉区块'] }))).toMatchObject({
    名称: '白泉镇',
    别名: '白泉、白泉区块',
    统计代码: '330902104',
    类别: '镇街',
    '椭球面积（亩，CGCS2000 大地线）': 10,
  });
  const zone = { id: 'z', name: '北部', kind: '工业用地控制线', rev: 0 } as const;
  expect(written(zoneExport(areas), zone)).toMatchObject({ 名称: '北部', 类别: '工业用地控制线' });
});

it('a link tells firm, land and share; without names a number stands for the firm', () => {
  const use = { enterpriseId: 'f', parcelId: 'p', basis: '租赁', areaM2: 1234.567 } as const;
  const link = { id: 'o', ...use, floorAreaM2: null, rev: 0 };
  const columns = occupancyExport(sources);
  expect(written(columns, link)).toMatchObject({
    企业序号: 7,
    企业名称: '示例机械一厂',
    宗地代码: '330902104001GB00001',
    所在单位: '白泉镇',
    用地方式: '租赁',
    '使用面积（平方米）': 1234.57,
    '使用建筑面积（平方米）': null,
  });
  expect(JSON.stringify(written(columns, link, closed))).not.toMatch(/示例|91330900/);
});

const field = (fields: readonly Field[], key: string) =>
  fields.find((one) => one.key === key) as Field;
const aRow = (patch: Partial<FactRow>): FactRow => ({
  table: 'enterprises',
  number: 1,
  name: firm.name,
  code: firm.uscc,
  fact: aFact('taxWan', 12.5, { period: '2021' }),
  field: field(enterpriseFields, 'taxWan'),
  ...patch,
});

it('A5 a fact is a row with period, day and source; what is known to be unknown says so', () => {
  expect(written(factExport(), aRow({}))).toMatchObject({
    对象: '企业',
    指标: '税收',
    期间: '2021',
    数值: 12.5,
    单位: '万元',
    内容: null,
    数据日期: '2021-07-31',
    来源: '示例台账',
  });
  const unknown = aRow({ fact: aFact('taxWan', null, { period: '2020' }) });
  expect(written(factExport(), unknown)).toMatchObject({ 数值: null, 内容: '未知' });
});

it('facts that reveal tax or names are not told at all where these are kept back', () => {
  const told = (fields: readonly Field[], key: string) => isTold(field(fields, key), closed);
  expect(told(enterpriseFields, 'taxWan')).toBe(false);
  expect(told(enterpriseFields, 'taxMonthWan')).toBe(false);
  expect(told(parcelFields, 'remark')).toBe(false);
  expect(told(enterpriseFields, 'outputWan')).toBe(true);
});

const finding: Finding = {
  id: 'q',
  rule: 'code.form',
  severity: 'error',
  origin: '质检',
  subject: { table: 'parcels', id: 'p' },
  place: [122.1234567, 30.1234567],
  fileRow: '示例.shp · 第 3 行',
  why: '与“示例地块二”重叠',
  foundAt: '2026-11-21T01:02:03.000Z',
  waived: { by: '示例人', at: '', why: '示例理由' },
  rev: 0,
};

it('a finding with its rule, place and what was decided; words that may name somebody are kept back', () => {
  expect(written(findingExport(sources), finding)).toMatchObject({
    级别: '错误',
    规则: '宗地代码格式',
    记录: '示例地块一',
    经度: 122.1234567,
    发现日期: '2026-11-21',
    处理: '已豁免',
  });
  const cells = written(findingExport(sources), finding, closed);
  expect(cells).toMatchObject({ 经度: 122.1235, 纬度: 30.1235, 处理: '已豁免' });
  expect(JSON.stringify(cells)).not.toContain('示例');
});

it('A6 a row of a list has verdict, figure, edge and clause; a tax goes out by band', () => {
  const row: ListRow = {
    id: 'f',
    name: firm.name,
    code: firm.uscc,
    unit: '白泉镇',
    sector: '通用设备制造业',
    listing: '列入',
    computed: '待核实',
    track: '单独考核',
    categories: '重点',
    value: 2.345678,
    threshold: '亩均税收低于 3 万元/亩（2020 年数据）',
    dataYear: 2020,
    clause: '三(三)2',
    quote: '亩均税收低于3万元',
    areaMu: 10,
    missing: '',
    departments: '',
    decision: { why: '示例核实', by: '示例人' },
    block: null,
  };
  const figure = { label: '亩均税收', unit: '万元/亩', isTax: true };
  const columns = listExport({ table: 'enterprises', firmList: null, figure });
  expect(written(columns, row)).toMatchObject({
    现列为: '列入',
    按规则: '待核实',
    '亩均税收（万元/亩）': 2.345678,
    标准: '亩均税收低于 3 万元/亩（2020 年数据）',
    条款: '三(三)2',
    条款原文: '亩均税收低于3万元',
    改列理由: '示例核实',
  });
  const cells = written(columns, row, closed);
  expect(cells['亩均税收区间（万元/亩）']).toBe('2（含）—3');
  expect(JSON.stringify(cells)).not.toMatch(/示例|2\.34|91330900/);
  const land = listExport({ table: 'parcels', firmList: null, figure: null }).map(
    ({ name }) => name,
  );
  expect(land).toContain('宗地代码');
  expect(land).not.toContain('标准');
});
