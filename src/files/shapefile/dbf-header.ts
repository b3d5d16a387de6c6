import { Damage } from '../import/damage';
import { MOST_COLUMNS } from '../import/limits';

/** One field of a .dbf: where it lies in a record, and its name still as bytes. */
export interface DbfField {
  readonly name: Uint8Array;
  readonly type: string;
  readonly from: number;
  readonly to: number;
}

export interface DbfHeader {
  /** As the header says; the file may hold fewer or more. */
  readonly statedCount: number;
  /** Whole records the file has room for. */
  readonly heldCount: number;
  readonly firstRecord: number;
  readonly recordBytes: number;
  readonly language: number;
  readonly fields: readonly DbfField[];
  /** True where fields were cut because the record is too short for them. */
  readonly misfit: boolean;
}

const HEADER = 32;
const NAME = 11;
const END_OF_FIELDS = 0x0d;
const EXPORT_AGAIN = '请在 ArcGIS 或 QGIS 中重新导出后再读入。';

/** Throws `Damage` where there is no table to be read. */
export function readDbfHeader(bytes: Uint8Array): DbfHeader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER + 1) throw damaged('不完整，连文件头也没有');
  if (((bytes[0] as number) & 7) === 4) throw damaged('为 dBase 7 格式，不能读取');
  const firstRecord = view.getUint16(8, true);
  const recordBytes = view.getUint16(10, true);
  if (firstRecord < HEADER + 1 || recordBytes < 1) throw damaged('的文件头不合法');
  const described = describedFields(view, Math.min(firstRecord, bytes.length));
  if (described.length > MOST_COLUMNS) {
    throw damaged(`有 ${described.length} 个字段，超过 ${MOST_COLUMNS} 个`);
  }
  const long = described.map(({ length, more }) => length + more);
  const short = described.map(({ length }) => length);
  const lengths = sum(long) + 1 === recordBytes ? long : short;
  let at = 1;
  const fields = described.map(({ name, type }, i) => {
    const from = Math.min(at, recordBytes);
    at += lengths[i] as number;
    return { name, type, from, to: Math.min(at, recordBytes) };
  });
  return {
    statedCount: view.getUint32(4, true),
    heldCount: Math.max(0, Math.floor((bytes.length - firstRecord) / recordBytes)),
    firstRecord,
    recordBytes,
    language: bytes[29] as number,
    fields,
    misfit: at > recordBytes,
  };
}

/** `more`: Clipper counts on in the place of the decimals when a text is wider than 255 bytes. */
function describedFields(view: DataView, end: number) {
  const found: { name: Uint8Array; type: string; length: number; more: number }[] = [];
  for (let at = HEADER; at + HEADER <= end && view.getUint8(at) !== END_OF_FIELDS; at += HEADER) {
    const raw = new Uint8Array(view.buffer, view.byteOffset + at, NAME);
    const zero = raw.indexOf(0);
    const type = String.fromCharCode(view.getUint8(at + 11)).toUpperCase();
    found.push({
      name: zero < 0 ? raw : raw.subarray(0, zero),
      type,
      length: view.getUint8(at + 16),
      more: type === 'C' ? view.getUint8(at + 17) * 256 : 0,
    });
  }
  return found;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function damaged(what: string): Damage {
  return new Damage('dbf', `属性表（.dbf）${what}。`, EXPORT_AGAIN);
}
