import { isRefusal, type Refusal } from '../../core/refusal';
import { writeWorkbook } from '../../files/table/write-workbook';
import type { ImportState } from './import-store';
import { reportColumns, reportRows } from './report-rows';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The report of an import as a workbook of one sheet. */
export function reportWorkbook(state: ImportState): Blob | Refusal {
  const columns = reportColumns.map((name) => {
    return { name, kind: name === '行号' ? ('number' as const) : ('text' as const) };
  });
  const written = writeWorkbook([{ name: '导入报告', columns, rows: reportRows(state) }]);
  if (isRefusal(written)) return written;
  return new Blob([written.bytes as Uint8Array<ArrayBuffer>], { type: TYPE });
}
