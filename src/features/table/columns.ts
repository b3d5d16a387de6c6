import type { Enterprise } from '../../core/enterprise/enterprise';
import { enterpriseFields } from '../../core/enterprise/fields';
import { type Fact, newestFact } from '../../core/fact';
import type { Field } from '../../core/field';
import { formatValue } from '../../core/format-value';
import { parcelFields } from '../../core/parcel/fields';
import type { Parcel } from '../../core/parcel/parcel';
import { formatNumber, muFromM2, UNKNOWN } from '../../core/quantity';
import type { Workspace } from '../../core/workspace';
import { areaOfShapeM2 } from './area-of-shape';

export type Row = Parcel | Enterprise;
export type TableKind = 'parcels' | 'enterprises';

/** One column: what it sorts by, and what it shows. Unknown sorts last and reads 未知. */
export interface Column {
  readonly key: string;
  readonly title: string;
  readonly width: number;
  readonly numeric: boolean;
  readonly value: (row: Row) => number | string | null;
  readonly text: (row: Row) => string;
  /** A small word after the figure, such as its year. */
  readonly mark?: (row: Row) => string;
  /** Other spellings the row is found by: 干览镇 finds 干𬒗镇. */
  readonly aliases?: (row: Row) => readonly string[];
}

export function columnsOf(kind: TableKind, tables: Workspace['tables']): Column[] {
  return kind === 'parcels' ? parcelColumns(tables) : enterpriseColumns();
}

function parcelColumns({ units, shapes }: Workspace['tables']): Column[] {
  const unitOf = (row: Row) => {
    const { unitId } = row as Parcel;
    return unitId === null ? undefined : units.get(unitId);
  };
  return [
    text('name', '名称', 220, (row) => row.name),
    text('code', '宗地代码', 180, (row) => (row as Parcel).code),
    {
      ...text('unit', '所在单位', 110, (row) => unitOf(row)?.name ?? ''),
      aliases: (row) => unitOf(row)?.aliases ?? [],
    },
    mu('area', '图形面积（亩）', (row) => areaOfShapeM2(shapes.get(row.id))),
    mu('registered', '证载面积（亩）', (row) => (row as Parcel).registeredM2),
    text('landUse', '用途', 110, (row) => (row as Parcel).landUse),
    text('tenure', '权属', 110, (row) => (row as Parcel).tenure),
    ...parcelFields.map(factColumn),
  ];
}

function enterpriseColumns(): Column[] {
  return [
    text('name', '名称', 260, (row) => row.name),
    text('uscc', '统一社会信用代码', 180, (row) => (row as Enterprise).uscc),
    text('sector', '行业', 150, (row) => (row as Enterprise).sector),
    ...enterpriseFields.map(factColumn),
  ];
}

function text(key: string, title: string, width: number, read: (row: Row) => string): Column {
  return {
    key,
    title,
    width,
    numeric: false,
    value: (row) => read(row) || null,
    text: (row) => read(row) || UNKNOWN,
  };
}

function mu(key: string, title: string, m2: (row: Row) => number | null): Column {
  return {
    key,
    title,
    width: titleWidth(title),
    numeric: true,
    value: m2,
    text: (row) => {
      const area = m2(row);
      return formatNumber(area === null ? null : muFromM2(area), 2);
    },
  };
}

function factColumn(field: Field): Column {
  const newest = (row: Row): Fact | undefined => newestFact(row.facts, field.key);
  const numeric = field.kind === 'number';
  const title = field.unit && numeric ? `${field.label}（${field.unit}）` : field.label;
  const column: Column = {
    key: field.key,
    title,
    width: titleWidth(title) + (field.period === 'none' ? 0 : 30),
    numeric,
    value: (row) => {
      const value = newest(row)?.value ?? null;
      return typeof value === 'boolean' ? String(value) : value;
    },
    text: (row) => {
      const fact = newest(row);
      return fact ? formatValue({ ...field, unit: '' }, fact.value) : UNKNOWN;
    },
  };
  return field.period === 'none' ? column : { ...column, mark: (row) => newest(row)?.period ?? '' };
}

/** Room for the title, its edges and the arrow of the order. */
function titleWidth(title: string): number {
  return Math.max(110, title.length * 15 + 40);
}
