import { Damage } from '../import/damage';
import type { ZipEntry } from './zip-entry';

const LOCAL = 0x04034b50;
const LOCAL_BYTES = 30;

/** Where an entry lies in the file, from its own header on. */
export interface Located {
  readonly entry: ZipEntry;
  readonly data: number;
  readonly end: number;
}

/** Finds the bytes of every entry. Entries that share bytes are how small files unpack to petabytes. */
export function locateEntries(bytes: Uint8Array, entries: readonly ZipEntry[]): Located[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const located = entries.map((entry) => locate(view, entry));
  const ordered = located.toSorted((a, b) => a.entry.header - b.entry.header);
  ordered.reduce((end, { entry, ...own }) => {
    if (entry.header < end) throw misplaced(entry.name);
    return own.end;
  }, 0);
  return located;
}

function locate(view: DataView, entry: ZipEntry): Located {
  const { header, name } = entry;
  if (header + LOCAL_BYTES > view.byteLength || view.getUint32(header, true) !== LOCAL) {
    throw misplaced(name);
  }
  const nameBytes = view.getUint16(header + 26, true);
  const data = header + LOCAL_BYTES + nameBytes + view.getUint16(header + 28, true);
  const end = data + entry.packed;
  if (end > view.byteLength || !sameName(view, header + LOCAL_BYTES, nameBytes, name)) {
    throw misplaced(name);
  }
  return { entry, data, end };
}

function sameName(view: DataView, at: number, length: number, name: string): boolean {
  if (length !== name.length) return false;
  for (let i = 0; i < length; i++) {
    if (view.getUint8(at + i) !== name.charCodeAt(i)) return false;
  }
  return true;
}

function misplaced(name: string): Damage {
  return new Damage('archive-broken', `${name} 的位置或名称与目录不符，文件已损坏。`);
}
