import type { TextEncoding } from '../encoding/encode-text';
import type { EncodedColumn } from './encode-column';
import type { ShortName } from './short-names';

const HEADER = 32;
const BLANK = 0x20;
/** PRC GBK; a .dbf in UTF-8 says nothing here and has its .cpg. */
const GBK_DRIVER = 0x4d;

export function dbfSize(columns: readonly EncodedColumn[], rows: number): number {
  return HEADER * (columns.length + 1) + 2 + rows * recordBytes(columns);
}

export function writeDbf(
  names: readonly ShortName[],
  columns: readonly EncodedColumn[],
  rows: number,
  encoding: TextEncoding,
): Uint8Array {
  const bytes = new Uint8Array(dbfSize(columns, rows));
  const view = new DataView(bytes.buffer);
  const width = recordBytes(columns);
  const start = HEADER * (columns.length + 1) + 1;
  // A date is part of the format; this one makes the same rows the same bytes.
  bytes.set([3, 80, 1, 1]);
  view.setUint32(4, rows, true);
  view.setUint16(8, start, true);
  view.setUint16(10, width, true);
  bytes[29] = encoding === 'gbk' ? GBK_DRIVER : 0;
  for (const [i, column] of columns.entries()) {
    const at = HEADER * (i + 1);
    bytes.set(names[i]?.bytes ?? [], at);
    bytes[at + 11] = column.type.charCodeAt(0);
    bytes[at + 16] = column.width;
    bytes[at + 17] = column.decimals;
  }
  bytes[start - 1] = 0x0d;
  bytes.fill(BLANK, start, bytes.length - 1);
  let from = start + 1;
  for (const { cells, type, width: own } of columns) {
    for (const [row, cell] of cells.entries()) {
      const pad = type === 'N' ? own - cell.length : 0;
      bytes.set(cell, from + row * width + pad);
    }
    from += own;
  }
  bytes[bytes.length - 1] = 0x1a;
  return bytes;
}

function recordBytes(columns: readonly EncodedColumn[]): number {
  return columns.reduce((sum, { width }) => sum + width, 1);
}
