import { catalogField } from '../catalog-field';
import type { Field } from '../field';

const floorArea = {
  unit: '平方米',
  kind: 'number',
  period: 'none',
  decimals: 2,
  min: 0,
  max: 10_000_000,
} as const;

const share = { unit: '%', kind: 'number', period: 'none', decimals: 1, min: 0, max: 100 } as const;

/** Facts a parcel can carry. Figures of firms (tax, value added) belong to the enterprise. */
export const parcelFields: readonly Field[] = [
  {
    key: 'floorAreaRatio',
    label: '容积率',
    unit: '',
    kind: 'number',
    period: 'none',
    decimals: 2,
    min: 0,
    max: 20,
    note: '总建筑面积÷总用地面积；口径见“容积率口径”',
  },
  {
    key: 'farBasis',
    label: '容积率口径',
    unit: '',
    kind: 'choice',
    period: 'none',
    choices: ['规划计容', '工业（8米双算）', '产权建筑面积', '现状调查'],
  },
  { key: 'floorAreaM2', label: '现状建筑面积', ...floorArea, note: '现状调查所得' },
  {
    key: 'tallFloorAreaM2',
    label: '层高超过 8 米的建筑面积',
    ...floorArea,
    note: '含在现状建筑面积内，计算容积率时加倍',
  },
  { key: 'plannedFloorAreaM2', label: '计容建筑面积', ...floorArea, note: '规划许可所载' },
  { key: 'titledFloorAreaM2', label: '产权建筑面积', ...floorArea, note: '不动产权证所载' },
  {
    key: 'idleStatus',
    label: '闲置状态',
    unit: '',
    kind: 'choice',
    period: 'none',
    choices: ['在用', '疑似闲置', '已认定闲置'],
    note: '“已认定”须有认定文书，写入来源',
  },
  { key: 'idleSince', label: '闲置起始日', unit: '', kind: 'date', period: 'none' },
  {
    key: 'idleCause',
    label: '闲置原因',
    unit: '',
    kind: 'choice',
    period: 'none',
    choices: ['企业原因', '政府原因', '不可抗力', '其他'],
  },
  {
    key: 'agreedStartOn',
    label: '约定动工日',
    unit: '',
    kind: 'date',
    period: 'none',
    ahead: true,
    note: '出让合同或划拨决定书所载',
  },
  { key: 'startedOn', label: '实际动工日', unit: '', kind: 'date', period: 'none' },
  { key: 'suspendedSince', label: '中止建设起始日', unit: '', kind: 'date', period: 'none' },
  { key: 'developedShare', label: '已开发面积占比', ...share, note: '占应动工开发总面积' },
  { key: 'investedShare', label: '已投资额占比', ...share, note: '占总投资额，不含地价款和税费' },
  {
    key: 'supplyStatus',
    label: '供地状态',
    unit: '',
    kind: 'choice',
    period: 'none',
    choices: ['批而未供', '供而未用', '用而未尽', '建而未投', '投而未达标', '正常使用'],
  },
  catalogField('idleKind'),
  catalogField('collectiveIssues', { note: '集体建设用地存在的问题，可多选' }),
  {
    key: 'investmentWan',
    label: '固定资产投资',
    unit: '万元',
    kind: 'number',
    period: 'none',
    decimals: 2,
    min: 0,
    max: 100_000_000,
    note: '厂房、设备、地价款之和',
  },
  { key: 'location', label: '坐落', unit: '', kind: 'text', period: 'none' },
  { key: 'remark', label: '备注', unit: '', kind: 'text', period: 'none' },
];
