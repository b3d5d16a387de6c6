import { Damage } from '../import/damage';
import { readVarint } from './sqlite-varint';

const AGAIN = '请关闭正在使用它的软件（QGIS 等）后重新复制，或重新导出。';

export interface SqliteFile {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly pageSize: number;
  /** Bytes of a page that hold anything. */
  readonly usable: number;
  readonly text: TextDecoder;
  /** How long the file should be by its head; 0 where that cannot be told. */
  readonly stated: number;
  /** Changes may stand in a file beside it, named like it with -wal. */
  readonly hasLog: boolean;
}

/** A row of a table as it lies in the pages. */
export interface SqliteRow {
  readonly id: number;
  readonly payload: Uint8Array;
}

export interface TableWalk {
  /** Places that could not be followed: rows are missing. */
  broken: number;
  /** Bytes of all rows so far: together they cannot be more than the file has. */
  bytes: number;
}

export function isSqlite(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 16)) === 'SQLite format 3\0';
}

export function openSqlite(bytes: Uint8Array): SqliteFile {
  if (!isSqlite(bytes)) {
    throw new Damage('sqlite-foreign', '不是 GeoPackage（SQLite 数据库）。', AGAIN);
  }
  if (bytes.length < 512) throw new Damage('sqlite-cut', '文件不完整，连文件头也没有。', AGAIN);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = view.getUint16(16);
  const pageSize = size === 1 ? 65536 : size;
  const usable = pageSize - (bytes[20] as number);
  if (pageSize < 512 || (pageSize & (pageSize - 1)) !== 0 || usable < 480) {
    throw new Damage('sqlite-broken', '数据库头损坏。', AGAIN);
  }
  const letters = ['utf-8', 'utf-8', 'utf-16le', 'utf-16be'][view.getUint32(56)] ?? 'utf-8';
  const text = new TextDecoder(letters);
  // The number of pages holds only where the last writer knew of it.
  const stated = view.getUint32(24) === view.getUint32(92) ? view.getUint32(28) * pageSize : 0;
  return { bytes, view, pageSize, usable, text, stated, hasLog: bytes[19] === 2 };
}

/** What is said of a file that ends before its head says; null where it is whole. */
export function cutShort({ bytes, stated }: SqliteFile): string | null {
  if (bytes.length >= stated) return null;
  return `文件不完整：应有 ${stated} 字节，实有 ${bytes.length} 字节，可能没有复制完。`;
}

const LEAF = 0x0d;
const INTERIOR = 0x05;
const MOST_DEPTH = 40;

/** The rows of a table in the order of their ids. Pages are visited once at most, so that a ring of pages ends. */
export function* rowsOf(file: SqliteFile, root: number, walk: TableWalk): Generator<SqliteRow> {
  yield* rowsFrom(file, root, walk, new Set(), 0);
}

function* rowsFrom(
  file: SqliteFile,
  page: number,
  walk: TableWalk,
  seen: Set<number>,
  depth: number,
): Generator<SqliteRow> {
  const start = pageStart(file, page);
  if (start < 0 || seen.has(page) || depth > MOST_DEPTH) {
    walk.broken++;
    return;
  }
  seen.add(page);
  const { view, pageSize } = file;
  const head = page === 1 ? 100 : start;
  const kind = view.getUint8(head);
  const count = view.getUint16(head + 3);
  const cells = head + (kind === INTERIOR ? 12 : 8);
  if ((kind !== LEAF && kind !== INTERIOR) || cells + 2 * count > start + pageSize) {
    walk.broken++;
    return;
  }
  for (let i = 0; i < count; i++) {
    const at = start + view.getUint16(cells + 2 * i);
    if (at + 4 > start + pageSize) walk.broken++;
    else if (kind === INTERIOR) yield* rowsFrom(file, view.getUint32(at), walk, seen, depth + 1);
    else {
      const row = readCell(file, at, start + file.usable, walk);
      if (row) yield row;
      else walk.broken++;
    }
  }
  if (kind === INTERIOR) yield* rowsFrom(file, view.getUint32(head + 8), walk, seen, depth + 1);
}

function readCell(file: SqliteFile, at: number, end: number, walk: TableWalk): SqliteRow | null {
  const [size, afterSize] = readVarint(file.bytes, at);
  const [id, from] = readVarint(file.bytes, afterSize);
  if (size < 0 || walk.bytes + size > file.bytes.length) return null;
  walk.bytes += size;
  const own = payloadInPage(size, file.usable);
  if (from + own > end) return null;
  const payload = file.bytes.subarray(from, from + own);
  if (own === size) return { id, payload };
  if (from + own + 4 > end) return null;
  const whole = withOverflow(file, payload, size, file.view.getUint32(from + own));
  return whole && { id, payload: whole };
}

/** How much of a payload stands in the page of its row; the rest is in a chain of pages. */
export function payloadInPage(size: number, usable: number): number {
  const most = usable - 35;
  if (size <= most) return size;
  const least = Math.floor(((usable - 12) * 32) / 255) - 23;
  const fitting = least + ((size - least) % (usable - 4));
  return fitting <= most ? fitting : least;
}

function withOverflow(
  file: SqliteFile,
  first: Uint8Array,
  size: number,
  firstPage: number,
): Uint8Array | null {
  const whole = new Uint8Array(size);
  whole.set(first);
  let filled = first.length;
  for (let page = firstPage; filled < size; ) {
    const start = pageStart(file, page);
    if (start < 0) return null;
    const part = file.bytes.subarray(start + 4, start + file.usable).subarray(0, size - filled);
    whole.set(part, filled);
    filled += part.length;
    page = file.view.getUint32(start);
  }
  return whole;
}

/** −1 for a page that is not in the file, or not whole. */
function pageStart({ bytes, pageSize }: SqliteFile, page: number): number {
  const start = (page - 1) * pageSize;
  return page < 1 || start + pageSize > bytes.length ? -1 : start;
}
