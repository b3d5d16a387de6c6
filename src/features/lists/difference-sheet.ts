import type { ListDifference, ListedRow } from '../../core/list/difference';
import { muFromM2 } from '../../core/quantity';
import { changeWords } from './change-words';
import type { SheetCell } from './sheet';

/** All that differs, row by row, as a sheet. */
export function differenceSheet({ added, removed, changed }: ListDifference): SheetCell[][] {
  const line = (what: string, row: ListedRow, words = ''): SheetCell[] => [
    what,
    row.name,
    row.unit,
    row.areaM2 === null ? null : muFromM2(row.areaM2),
    words,
  ];
  return [
    ['增减', '名称', '责任单位', '用地面积（亩）', '变化'],
    ...added.map((row) => line('新增', row)),
    ...removed.map((row) => line('退出', row)),
    ...changed.map((row) => line('其他变化', row.after, changeWords(row))),
  ];
}
