import type { Fact } from '../fact';
import { checkPeriod, checkValue } from '../field';
import type { Position } from '../geo/crs/project';
import type { Geometry } from '../geo/geometry';
import type { Refusal } from '../refusal';
import { type ImportField, importFields } from './import-field';
import type { Mapping } from './mapping';
import { readValue } from './read-value';
import type { RowNote } from './row-note';

/** One row as it is understood, before anybody asks what is there already. */
export interface RowDraft {
  /** Line, row or feature of the file. */
  readonly at: number;
  /** What stands in the record itself, by field; null is said to be unknown. */
  readonly own: ReadonlyMap<string, string | number | null>;
  readonly facts: readonly Fact[];
  readonly geometry: Geometry | null;
  readonly point?: Position | undefined;
  /** Cells that were left out, and why. */
  readonly notes: readonly RowNote[];
}

export interface SourceRow {
  readonly at: number;
  readonly cells: readonly unknown[];
  readonly geometry: Geometry | null;
  /** Of a layer of points, in degrees. */
  readonly point?: Position | undefined;
}

/** Reads rows by a mapping. A cell that cannot be read is left out and named; the row itself goes on. */
export function rowReader(mapping: Mapping): (row: SourceRow) => RowDraft {
  const fields = new Map(importFields(mapping.target).map((field) => [field.key, field]));
  const columns = mapping.columns.flatMap((column, at) => {
    const field = column.field === null ? undefined : fields.get(column.field);
    if (!field) return [];
    // The period is the same in every row.
    const late = field.fact && checkPeriod(field.fact, column.period ?? undefined);
    return [{ at, column, field, late: late && plain(late) }];
  });
  const { asOf, source } = mapping;
  return ({ at, cells, geometry, point }) => {
    const own = new Map<string, string | number | null>();
    const facts: Fact[] = [];
    const notes: RowNote[] = [];
    const leftOut = (column: string, why: string) =>
      notes.push({ kind: 'cell', column, why: `${why}，该项未导入` });
    for (const { at: place, column, field, late } of columns) {
      const read = readValue(field, column, cells[place]);
      if ('silent' in read) continue;
      if ('wrong' in read) leftOut(column.column, read.wrong);
      else if (!field.fact) own.set(field.key, ownValue(field, read.value));
      else {
        const fact = { field: field.key, value: read.value, asOf, source };
        const dated = column.period === null ? fact : { ...fact, period: column.period };
        const why = whyNot(field, dated) ?? late;
        if (why) leftOut(column.column, why);
        else facts.push(dated);
      }
    }
    return { at, own, facts, geometry, point, notes };
  };
}

function ownValue({ kind }: ImportField, value: Fact['value']): string | number | null {
  if (value === null || typeof value === 'number') return value;
  return kind === 'number' ? Number(value) : String(value);
}

function whyNot({ fact: field }: ImportField, fact: Fact): string | null {
  const refusal = field && checkValue(field, fact.value);
  return refusal && plain(refusal);
}

function plain({ why }: Refusal): string {
  return why.replace(/。$/, '');
}
