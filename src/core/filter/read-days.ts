import { isDay } from '../field';
import { faultAt } from './filter-fault';
import type { FilterField } from './filter-field';
import { type CompareSign, type FilterTree, joined } from './filter-tree';
import { rangeSign } from './read-figures';
import type { Scanner } from './scanner';

/** A day with its sign, or from one day up to but without another. */
export function readDays(
  scanner: Scanner,
  field: FilterField,
  sign: CompareSign | null,
): FilterTree {
  const from = scanner.at;
  const day = readDay(scanner, field);
  const compare = (one: CompareSign, on: string): FilterTree => ({
    kind: 'compare-days',
    field: field.key,
    sign: one,
    day: on,
  });
  if ((sign === null || sign === '=') && scanner.match(rangeSign)) {
    return joined('and', [compare('>=', day), compare('<', readDay(scanner, field))]);
  }
  if (sign) return compare(sign, day);
  throw faultAt(from, scanner.at, '日期前面缺少比较。', '可写 < 2021-07-31 或写区间。');
}

/** 2021-07-31, 2021/7/31, 2021年7月31日. */
function readDay(scanner: Scanner, field: FilterField): string {
  scanner.skipSpace();
  const from = scanner.at;
  const typed = scanner.match(
    /^\d{4}([-/.]\d{1,2}[-/.]\d{1,2}|\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日?)/,
  );
  const [year = '', month = '', day = ''] = typed?.match(/\d+/g) ?? [];
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (isDay(written)) return written;
  throw faultAt(from, Math.max(scanner.at, from + 1), '这里应写日期。', '例如 2021-07-31。', {
    what: 'value',
    field,
  });
}
