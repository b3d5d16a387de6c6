import { isRefusal, type Refusal } from '../../core/refusal';
import type { SheetToWrite } from '../../files/table/sheet-to-write';
import { writeWorkbook } from '../../files/table/write-workbook';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What quality checks found, as a workbook of one sheet. */
export function findingsWorkbook({
  columns,
  rows,
}: Pick<SheetToWrite, 'columns' | 'rows'>): Blob | Refusal {
  const written = writeWorkbook([{ name: '质检问题', columns, rows }]);
  if (isRefusal(written)) return written;
  return new Blob([written.bytes as Uint8Array<ArrayBuffer>], { type: TYPE });
}
