import { Damage } from '../import/damage';

/** Figures of an entry that may be too wide for 32 bits. */
export interface WideSizes {
  readonly size: number;
  readonly packed: number;
  readonly header: number;
}

/** Where the central directory lies, and how many entries it has. */
export interface DirectoryPlace {
  readonly start: number;
  readonly end: number;
  readonly count: number;
}

const END = 0x06054b50;
const WIDE_END = 0x06064b50;
const WIDE_PLACE = 0x07064b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const WIDE_END_BYTES = 56;
const WIDE_PLACE_BYTES = 20;
const WIDE = 0xffffffff;
const MANY = 0xffff;
const WIDE_FIELD = 1;
const REPACK = '请解压后重新压缩为普通 zip，或直接选择解压出的文件。';

/** By the end of the file. Packers that do not know sizes beforehand write the wide form (ZIP64) for small files too. */
export function findDirectory(view: DataView): DirectoryPlace {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (view.getUint16(end + 8, true) !== count) {
    throw new Damage('zip-unsupported', '压缩包为分卷压缩，不能读取。', REPACK);
  }
  if (count !== MANY && start !== WIDE) return { start, end, count };
  return findWide(view, end) ?? { start, end, count };
}

function findWide(view: DataView, end: number): DirectoryPlace | null {
  const place = end - WIDE_PLACE_BYTES;
  if (place < 0 || view.getUint32(place, true) !== WIDE_PLACE) return null;
  const at = wide(view, place + 8);
  if (at > place - WIDE_END_BYTES || view.getUint32(at, true) !== WIDE_END) return null;
  return { start: wide(view, at + 48), end: at, count: wide(view, at + 32) };
}

/** Those marked as too wide stand in an extra field, one after the other. */
export function wideSizes(narrow: WideSizes, extra: Uint8Array): WideSizes {
  const sizes = { ...narrow };
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  for (let field = 0; field + 4 <= extra.length; ) {
    const end = Math.min(field + 4 + view.getUint16(field + 2, true), extra.length);
    if (view.getUint16(field, true) === WIDE_FIELD) {
      let from = field + 4;
      for (const key of ['size', 'packed', 'header'] as const) {
        if (sizes[key] !== WIDE || from + 8 > end) continue;
        sizes[key] = wide(view, from);
        from += 8;
      }
    }
    field = end;
  }
  return sizes;
}

function wide(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= 0 && at >= last - 0xffff; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  if (view.byteLength >= 4 && view.getUint32(0, true) === LOCAL) {
    throw new Damage('zip-truncated', '压缩文件不完整，末尾缺了一段（可能没有下载或复制完）。');
  }
  const now = '请选择 zip 压缩包，或直接选择解压出的文件。';
  throw new Damage('zip-foreign', '不是 zip 压缩文件。', now);
}
