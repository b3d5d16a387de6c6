import type { Enterprise } from '../../core/enterprise/enterprise';
import { type Fact, newestFact } from '../../core/fact';
import type { Field } from '../../core/field';
import { formatValue } from '../../core/format-value';
import type { Parcel } from '../../core/parcel/parcel';
import { formatNumber, muFromM2, UNKNOWN } from '../../core/quantity';

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
  /** Not shown until somebody asks for it. */
  readonly spare?: boolean;
}

export function textColumn(
  key: string,
  title: string,
  width: number,
  read: (row: Row) => string,
): Column {
  return {
    key,
    title,
    width,
    numeric: false,
    value: (row) => read(row) || null,
    text: (row) => read(row) || UNKNOWN,
  };
}

export function figureColumn(
  key: string,
  title: string,
  decimals: number,
  read: (row: Row) => number | null,
): Column {
  return {
    key,
    title,
    width: titleWidth(title),
    numeric: true,
    value: read,
    text: (row) => formatNumber(read(row), decimals),
  };
}

export function muColumn(key: string, title: string, m2: (row: Row) => number | null): Column {
  return figureColumn(key, title, 2, (row) => {
    const area = m2(row);
    return area === null ? null : muFromM2(area);
  });
}

export function factColumn(field: Field): Column {
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

/** Room for the title, its edges and the arrow of the order; figures and letters take half a sign. */
export function titleWidth(title: string): number {
  let width = 40;
  for (const sign of title) width += sign <= '\u00ff' ? 8 : 14;
  return Math.max(110, width);
}
