import { isDay } from '../../core/field';
import { importFields } from '../../core/import/import-field';
import type { ImportTable } from './import-store';

/** Why a table cannot be imported as it is meant now, in words; null when it can. */
export function lackOf({
  table,
  mapping,
  crs,
}: Pick<ImportTable, 'table' | 'mapping' | 'crs'>): string | null {
  if (table.rows.length === 0) return '没有一行数据';
  if (crs && !crs.reading) return '坐标系没有确定';
  const mapped = new Set(mapping.columns.map(({ field }) => field));
  const lacking = importFields(mapping.target).filter(
    ({ key, wanted }) => wanted && !mapped.has(key) && !standsIn(key, mapped),
  );
  if (lacking.length > 0) return `没有对照“${lacking.map(({ label }) => label).join('”“')}”`;
  if (mapped.size === 1 && mapped.has(null)) return '没有对照任何一列';
  if (!isDay(mapping.asOf)) return '没有填写数据日期';
  return mapping.source.trim() === '' ? '没有填写数据来源' : null;
}

/** A firm of a use is found by its code as well as by its name. */
function standsIn(key: string, mapped: ReadonlySet<string | null>): boolean {
  return key === 'enterprise' && mapped.has('uscc');
}
