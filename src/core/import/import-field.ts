import { enterpriseFields } from '../enterprise/fields';
import type { Field } from '../field';
import { parcelFields } from '../parcel/fields';
import { aliasesOf } from './field-aliases';

/** What rows of a file may become. */
export const importTargets = ['parcels', 'enterprises', 'occupancies', 'units', 'zones'] as const;
export type ImportTarget = (typeof importTargets)[number];

export const targetNames: Readonly<Record<ImportTarget, string>> = {
  parcels: '地块',
  enterprises: '企业',
  occupancies: '用地关系',
  units: '镇街、平台',
  zones: '工业用地控制线',
};

/** What a column is measured in; the first is the one figures are kept in. */
export type Dimension = 'area' | 'money' | 'percent';

export const unitsOf: Readonly<Record<Dimension, Readonly<Record<string, number>>>> = {
  area: { 平方米: 1, 亩: 2000 / 3, 公顷: 10_000, 平方公里: 1_000_000, 万平方米: 10_000 },
  money: { 万元: 1, 元: 1e-4, 亿元: 1e4 },
  percent: { '%': 1, 小数: 100 },
};

/** One thing a column can say of a record. */
export interface ImportField {
  /** Of the record itself, or the key of a fact. */
  readonly key: string;
  readonly label: string;
  /** Other names columns carry it under, in ledgers and in databases. */
  readonly aliases: readonly string[];
  readonly kind: Field['kind'];
  readonly dimension: Dimension | null;
  readonly period: Field['period'];
  /** The field of the fact; null for what stands in the record itself. */
  readonly fact: Field | null;
  /** A record cannot be without it. */
  readonly wanted?: boolean;
}

const own = (
  key: string,
  label: string,
  more: Partial<Pick<ImportField, 'kind' | 'dimension' | 'wanted'>> = {},
): ImportField => ({
  key,
  label,
  aliases: aliasesOf(key),
  kind: 'text',
  dimension: null,
  period: 'none',
  fact: null,
  ...more,
});

const ofFact = (field: Field): ImportField => ({
  key: field.key,
  label: field.label,
  aliases: aliasesOf(field.key),
  kind: field.kind,
  dimension: dimensionOf(field),
  period: field.period,
  fact: field,
});

const fields: Readonly<Record<ImportTarget, readonly ImportField[]>> = {
  parcels: [
    own('code', '宗地代码'),
    own('name', '地块名称'),
    own('unit', '所在单位'),
    own('reports', '填报单位'),
    own('landUse', '用途'),
    own('tenure', '权属'),
    own('registeredM2', '证载面积', { kind: 'number', dimension: 'area' }),
    own('holder', '权利人'),
    own('holderUscc', '权利人证件号'),
    ...parcelFields.map(ofFact),
  ],
  enterprises: [
    own('name', '企业名称', { wanted: true }),
    own('uscc', '统一社会信用代码'),
    own('sector', '行业'),
    own('reports', '填报单位'),
    own('parcelCode', '所用宗地代码'),
    own('landM2', '用地面积', { kind: 'number', dimension: 'area' }),
    own('x', '经度（或 X 坐标）', { kind: 'number' }),
    own('y', '纬度（或 Y 坐标）', { kind: 'number' }),
    ...enterpriseFields.map(ofFact),
  ],
  occupancies: [
    own('enterprise', '企业名称', { wanted: true }),
    own('uscc', '统一社会信用代码'),
    own('parcelCode', '宗地代码', { wanted: true }),
    own('basis', '用地方式'),
    own('landM2', '用地面积', { kind: 'number', dimension: 'area' }),
    own('floorM2', '使用建筑面积', { kind: 'number', dimension: 'area' }),
  ],
  units: [
    own('name', '单位名称', { wanted: true }),
    own('code', '统计代码'),
    own('kind', '类别'),
    own('aliases', '别名'),
  ],
  zones: [own('name', '名称', { wanted: true })],
};

export function importFields(target: ImportTarget): readonly ImportField[] {
  return fields[target];
}

function dimensionOf({ unit }: Field): Dimension | null {
  if (unit === '平方米') return 'area';
  if (unit === '万元') return 'money';
  return unit === '%' ? 'percent' : null;
}
