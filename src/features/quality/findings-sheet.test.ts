import { expect, test } from 'vitest';
import { anEnterprise, aParcel, aUnit } from '../../../tests/builders/records';
import type { Finding } from '../../core/finding/finding';
import { findingsSheet } from './findings-sheet';

const tables = {
  parcels: new Map([['parcel-1', aParcel('parcel-1', { name: '=1+1\t甲', unitId: 'unit-1' })]]),
  enterprises: new Map([['firm-1', anEnterprise('firm-1', { uscc: '913309021234567890' })]]),
  units: new Map([['unit-1', aUnit()]]),
};
const finding: Finding = {
  id: 'finding-1',
  rule: 'overlap.parcels',
  severity: 'warning',
  origin: '质检',
  subject: { table: 'parcels', id: 'parcel-1' },
  place: [122.1, 30.05],
  fileRow: null,
  why: '与“乙地”重叠 12.00 m²',
  foundAt: '2024-01-01T00:00:00Z',
  waived: null,
  rev: 0,
};

test('titles and a line each; names run as no formula and codes keep their digits', () => {
  const settled = { by: '示例甲', at: '', why: '已核\n实' };
  const firm: Finding = {
    ...finding,
    rule: 'uscc.form',
    severity: 'notice',
    subject: { table: 'enterprises', id: 'firm-1' },
    place: null,
    waived: settled,
  };
  const lines = findingsSheet([finding, firm], tables)
    .split('\r\n')
    .map((line) => line.split('\t'));
  expect(new Set(lines.map((line) => line.length))).toEqual(new Set([13]));
  expect(lines[0]?.slice(0, 4)).toEqual(['级别', '规则', '规则代码', '记录']);
  expect(lines[1]).toEqual([
    '警告',
    '地块重叠',
    'overlap.parcels',
    "'=1+1 甲",
    '330902104001GB00001',
    '白泉镇',
    '与“乙地”重叠 12.00 m²',
    '122.1000000',
    '30.0500000',
    '',
    '检查',
    '2024-01-01',
    '待处理',
  ]);
  expect(lines[2]?.slice(0, 5)).toEqual([
    '提示',
    '信用代码校验',
    'uscc.form',
    '示例机械一厂',
    "'913309021234567890",
  ]);
  expect(lines[2]?.[12]).toBe('示例甲豁免：已核 实');
});
