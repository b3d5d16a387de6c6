import { UNKNOWN } from '../../core/quantity';
import type { Column, Row } from './column';

/** Whether a row shows the text in any column, or is known by it: what stands there can be filtered for. */
export function holdsText(columns: readonly Column[], filter: string): (row: Row) => boolean {
  const wanted = filter.trim().toLowerCase();
  if (wanted === '') return () => true;
  // Writing out every figure of 50,000 rows takes a second, so figures are asked only for what they can hold.
  const figures = /^[\d.,-]+$/.test(wanted) || UNKNOWN.includes(wanted);
  const asked = columns.filter((column) => figures || !column.numeric);
  const holds = (text: string) => text.toLowerCase().includes(wanted);
  return (row) =>
    asked.some((column) => {
      const text = column.text(row);
      // 1,234.5 is found by 1234.5 as well.
      return (
        holds(text) ||
        (column.numeric && holds(text.replaceAll(',', ''))) ||
        (column.aliases?.(row).some(holds) ?? false)
      );
    });
}
