import { Damage } from '../import/damage';
import type { ZipEntry } from '../zip/zip-entry';

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const CENTRAL_BYTES = 46;
const WIDE = 0xffffffff;
const ENCRYPTED = 0x2041;

/**
 * The central directory, read strictly. A zip library takes the first directory it can make sense
 * of and skips what it does not understand; a file that others may have touched deserves a reader
 * that refuses both.
 */
export function readDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const entries = view.getUint16(end + 10, true);
  const length = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  if (view.getUint32(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== entries) {
    throw broken('分卷压缩');
  }
  if (entries === 0xffff || start === WIDE) throw broken('ZIP64 目录');
  if (start + length !== end) throw broken('目录位置与文件长度不符');
  const found: ZipEntry[] = [];
  let at = start;
  for (let i = 0; i < entries; i++) {
    if (at + CENTRAL_BYTES > end || view.getUint32(at, true) !== CENTRAL) throw broken('目录残缺');
    found.push(readEntry(view, at));
    at += CENTRAL_BYTES + tailBytes(view, at);
  }
  if (at !== end) throw broken('目录长度不符');
  return found;
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= 0 && at >= last - 0xffff; at--) {
    if (view.getUint32(at, true) !== END) continue;
    if (at + END_BYTES + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  if (view.byteLength >= 4 && view.getUint32(0, true) === LOCAL) {
    throw new Damage('archive-truncated', '文件不完整，末尾缺了一段（可能没有下载或复制完）。');
  }
  const now = '请选择由“导出备份”得到的 .mutu 文件。';
  throw new Damage('archive-foreign', '不是亩图备份文件，也不是压缩文件。', now);
}

function readEntry(view: DataView, at: number): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const nameBytes = view.getUint16(at + 28, true);
  const name = plainName(view, at + CENTRAL_BYTES, nameBytes);
  if (flags & ENCRYPTED) {
    throw new Damage('archive-encrypted', `${name} 已加密。`, '请重新导出不带密码的备份后再打开。');
  }
  const method = view.getUint16(at + 10, true);
  if (method !== 0 && method !== 8) {
    const why = `${name} 使用了不支持的压缩方法（${method}）。`;
    throw new Damage('archive-method', why, '请直接使用亩图导出的文件，不要用其他软件重新压缩。');
  }
  const packed = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const header = view.getUint32(at + 42, true);
  if (packed === WIDE || size === WIDE || header === WIDE) throw broken(`${name} 为 ZIP64 条目`);
  return { name, method, crc: view.getUint32(at + 16, true), packed, size, header };
}

/** Our names are plain; anything else (`..`, a leading `/`, `\`, a drive letter) is not ours. */
function plainName(view: DataView, at: number, length: number): string {
  if (at + length > view.byteLength) throw broken('目录残缺');
  const bytes = new Uint8Array(view.buffer, view.byteOffset + at, length);
  const name = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  if (/^[a-z0-9-]+(\/[a-z0-9-]+)*(\.[a-z]+)?$/.test(name)) return name;
  throw new Damage('archive-name', `含有不该出现的条目名“${printable(name)}”。`);
}

function printable(name: string): string {
  return name.slice(0, 80).replace(/[^\x20-\x7e]/g, '?');
}

function tailBytes(view: DataView, at: number): number {
  return (
    view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  );
}

function broken(what: string): Damage {
  return new Damage('archive-broken', `压缩目录损坏：${what}。`);
}
