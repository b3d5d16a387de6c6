import type { Reading, SourceFile, SourceTable, Unreadable } from '../import/source-table';
import { explainFile, isZip } from './explain-file';
import { Unfit } from './grid';
import { readCsv } from './read-csv';
import { readWorkbook } from './read-workbook';
import { tableOfGrid } from './table-of-grid';

class Stopped extends Error {}

/**
 * The tables of a workbook or of a text file, by content: one for each sheet that holds anything. Nothing is answered
 * once the reading was stopped.
 */
export function readTables(file: SourceFile, reading: Reading): SourceTable[] | Unreadable {
  try {
    const unfit = explainFile(file.bytes);
    if (unfit) throw unfit;
    const between = (share: number) => {
      if (reading.stopped()) throw new Stopped();
      reading.progress(share);
    };
    between(0);
    const tables = isZip(file.bytes)
      ? sheetTables(file, between)
      : [readCsv(file, between, reading.encoding)];
    const found = tables.filter((table) => table !== null);
    if (found.length > 0) return found;
    throw new Unfit('没有任何内容', '请打开文件确认表格已保存，再重新选择。');
  } catch (fault) {
    if (fault instanceof Stopped) return [];
    return unreadable(file.name, fault);
  }
}

function sheetTables(file: SourceFile, between: (share: number) => void): (SourceTable | null)[] {
  return readWorkbook(file.bytes, between).map(({ name, grid }) =>
    tableOfGrid({ file: file.name, layer: name, format: 'xlsx', encoding: null }, grid),
  );
}

function unreadable(file: string, fault: unknown): Unreadable {
  if (fault instanceof Unfit) return { file, why: `“${file}”${fault.message}。`, now: fault.now };
  const what = fault instanceof Error ? fault.message : String(fault);
  const now = '请用 Excel 或 WPS 打开并另存为 .xlsx 后再导入；打不开的，请向提供者重新索取。';
  return { file, why: `“${file}”无法读取（${what}）。`, now };
}
