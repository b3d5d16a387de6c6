import { fieldDecoder } from '../encoding/decode-field';
import type { NoteList } from '../import/note-list';
import type { Cell, EncodingUsed } from '../import/source-table';
import { encodingOfDbf } from './dbf-encoding';
import { readDbfHeader } from './dbf-header';
import { nameColumns } from './name-columns';
import { type CellFault, cellReader } from './read-cell';

/** The table of a layer. Rows are made when asked for, so that one that is not wanted costs nothing. */
export interface DbfTable {
  readonly columns: readonly string[];
  readonly encoding: EncodingUsed;
  /** Records that stand in the file and belong to the table. */
  readonly count: number;
  readonly isDeleted: (index: number) => boolean;
  readonly row: (index: number) => Cell[];
}

const DELETED = 0x2a;
const UNREAD = {
  M: '备注（另存于 .dbt）',
  G: '嵌入对象',
  P: '图片',
  T: '日期时间',
  '@': '时间戳',
  Y: '货币',
};

/** `shapeCount`: how many rows the outlines speak for, where there are any. */
export function readDbf(
  bytes: Uint8Array,
  cpg: Uint8Array | undefined,
  shapeCount: number | null,
  notes: NoteList,
  chosen?: string,
): DbfTable {
  const header = readDbfHeader(bytes);
  const encoding = encodingOfDbf(bytes, header, cpg, notes, chosen);
  const columns = nameColumns(header.fields, encoding.name, notes);
  const { firstRecord, recordBytes, heldCount, statedCount } = header;
  const count = recordCount(statedCount, heldCount, shapeCount, notes);
  if (header.misfit) {
    notes.add(
      'warning',
      null,
      null,
      '属性表（.dbf）的字段比记录宽，靠后的字段可能不完整，请核对。',
    );
  }
  const decode = fieldDecoder(encoding.name);
  let rowNumber = 0;
  const readers = header.fields.map(({ type, from, to }, i) => {
    const column = columns[i] as string;
    const read = cellReader(type, to - from, decode);
    const fault: CellFault = (kind, severity = 'warning') =>
      notes.addRow(severity, kind, rowNumber, column);
    if (!read) notes.add('warning', null, column, `${sayType(type)}不能读取，整列按空值读入。`);
    return (at: number) => (read ? read(bytes, at + from, at + to, fault) : null);
  });
  return {
    columns,
    encoding,
    count,
    isDeleted: (index) => bytes[firstRecord + index * recordBytes] === DELETED,
    row: (index) => {
      rowNumber = index + 1;
      const at = firstRecord + index * recordBytes;
      return readers.map((read) => read(at));
    },
  };
}

/** A program that broke off leaves the old number in the header, or rows that are not all there. */
function recordCount(stated: number, held: number, shapes: number | null, notes: NoteList): number {
  if (stated > held) {
    const why = `属性表（.dbf）不完整：文件头记 ${stated} 行，实有 ${held} 行，可能没有复制完。`;
    notes.add('error', null, null, why);
    return held;
  }
  if (shapes === null || shapes <= stated || held === stated) return stated;
  const count = Math.min(held, shapes);
  const why = `属性表（.dbf）文件头记 ${stated} 行，实有 ${held} 行；已读入与图形对应的 ${count} 行。`;
  notes.add('warning', null, null, why);
  return count;
}

function sayType(type: string): string {
  const known = UNREAD[type as keyof typeof UNREAD];
  if (known) return `${known}字段`;
  return `类型为“${/^[A-Z0-9@+]$/.test(type) ? type : '？'}”的字段`;
}
