import { decodeText } from '../encoding/decode-text';
import { scoreBytes } from '../encoding/score-bytes';
import { Damage } from '../import/damage';
import { MOST_ENTRIES } from '../import/limits';
import { findDirectory, type WideSizes, wideSizes } from './wide-zip';
import type { ZipEntry } from './zip-entry';

/** An entry of a zip that any program may have made. */
export interface ForeignEntry extends ZipEntry {
  /** The name as people gave it. */
  readonly path: string;
  readonly encrypted: boolean;
}

const CENTRAL = 0x02014b50;
const CENTRAL_BYTES = 46;
const UNICODE_PATH = 0x7075;

interface Listed {
  readonly entry: Omit<ForeignEntry, 'path'>;
  readonly rawName: Uint8Array;
  readonly unicodeName: Uint8Array | null;
}

/** The central directory, with names in whatever letters the packer used. Throws `Damage`. */
export function readForeignDirectory(bytes: Uint8Array): ForeignEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { start, end, count } = findDirectory(view);
  if (count > MOST_ENTRIES) {
    const why = `压缩包里有 ${count} 个文件，太多了。`;
    throw new Damage('zip-many', why, '请先解压，再选择需要的文件。');
  }
  const listed: Listed[] = [];
  let at = start;
  for (let i = 0; i < count; i++) {
    if (at + CENTRAL_BYTES > end || view.getUint32(at, true) !== CENTRAL) throw broken();
    const next = at + CENTRAL_BYTES + tailBytes(view, at);
    if (next > end) throw broken();
    listed.push(readListed(bytes, view, at));
    at = next;
  }
  const ofPackers = namesOfPackers(listed);
  return listed.map(({ entry, rawName, unicodeName }) => ({
    ...entry,
    path: unicodeName ? utf8(unicodeName) : ofPackers(rawName),
  }));
}

function readListed(bytes: Uint8Array, view: DataView, at: number): Listed {
  const flags = view.getUint16(at + 8, true);
  const nameEnd = at + CENTRAL_BYTES + view.getUint16(at + 28, true);
  const rawName = bytes.subarray(at + CENTRAL_BYTES, nameEnd);
  const extra = bytes.subarray(nameEnd, nameEnd + view.getUint16(at + 30, true));
  const narrow: WideSizes = {
    size: view.getUint32(at + 24, true),
    packed: view.getUint32(at + 20, true),
    header: view.getUint32(at + 42, true),
  };
  const entry = {
    name: Array.from(rawName, (byte) => String.fromCharCode(byte)).join(''),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    ...wideSizes(narrow, extra),
    encrypted: (flags & 0x2041) !== 0,
  };
  return { entry, rawName, unicodeName: flags & 0x800 ? rawName : unicodePath(extra) };
}

/** Some packers keep the name in their own letters and repeat it in UTF-8 beside it. */
function unicodePath(extra: Uint8Array): Uint8Array | null {
  for (let at = 0; at + 4 <= extra.length; ) {
    const id = (extra[at] as number) | ((extra[at + 1] as number) << 8);
    const length = (extra[at + 2] as number) | ((extra[at + 3] as number) << 8);
    if (id === UNICODE_PATH && length > 5) return extra.subarray(at + 9, at + 4 + length);
    at += 4 + length;
  }
  return null;
}

/** Names without the mark of UTF-8 are judged together: one alone may be too short to tell. */
function namesOfPackers(listed: readonly Listed[]): (name: Uint8Array) => string {
  const scorer = scoreBytes();
  for (const { rawName, unicodeName } of listed) if (!unicodeName) scorer.add(rawName);
  const label = scorer.best() ?? 'UTF-8';
  const decoder = new TextDecoder(label === 'windows-1252' ? 'GB18030' : label);
  return (name) => decoder.decode(name);
}

function utf8(bytes: Uint8Array): string {
  return decodeText(bytes, { name: 'UTF-8', from: 'stated' }).text;
}

function tailBytes(view: DataView, at: number): number {
  return (
    view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  );
}

function broken(): Damage {
  return new Damage('zip-broken', '压缩包的目录残缺，文件已损坏。');
}
