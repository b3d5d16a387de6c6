import type { Column, Row } from './columns';
import { holdsText } from './holds-text';

export interface Sorting {
  readonly key: string;
  readonly down: boolean;
}

const collator = new Intl.Collator('zh-CN', { numeric: true });

/** The rows that hold the text, in order. Unknown stands last in both directions. */
export function arrange<R extends Row>(
  rows: Iterable<R>,
  columns: readonly Column[],
  filter: string,
  sorting: Sorting | null,
): R[] {
  const kept = [...rows].filter(holdsText(columns, filter));
  const by = sorting && columns.find((column) => column.key === sorting.key);
  if (!by || !sorting) return kept;
  const keyed = kept.map((row) => ({ row, value: by.value(row) }));
  keyed.sort((a, b) => compare(a.value, b.value, sorting.down));
  return keyed.map(({ row }) => row);
}

type Value = number | string | null;

function compare(a: Value, b: Value, down: boolean): number {
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
  const order =
    typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
  return down ? -order : order;
}
