import { UNKNOWN } from '../../core/quantity';
import { themes } from '../../core/theme/themes';
import { type Column, type TableKind, titleWidth } from './column';
import type { StandingOf } from './column-sources';

/** Where a record stands on the list that is looked at. A list that is not about it leaves a dash, which is no gap. */
export function standingColumn(
  kind: TableKind,
  key: 'listing' | 'track',
  standing: StandingOf | null,
): Column {
  const { title } = themes[key];
  const value = (id: string) => standing?.(kind, key, id) ?? null;
  return {
    key,
    title,
    width: titleWidth(title),
    numeric: false,
    value: (row) => value(row.id),
    text: (row) => value(row.id) ?? (standing ? '—' : UNKNOWN),
  };
}
