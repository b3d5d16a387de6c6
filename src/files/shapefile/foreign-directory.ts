import { Damage } from '../archive/damage';
import type { ZipEntry } from '../archive/zip-directory';
import { decodeText } from '../encoding/decode-text';
import { scoreBytes } from '../encoding/score-bytes';

/** An entry of a zip that any program may have made. Its own `name` is one sign a byte, as the local header has it. */
export interface ForeignEntry extends ZipEntry {
  /** The name as people gave it. */
  readonly path: string;
  readonly encrypted: boolean;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const CENTRAL_BYTES = 46;
const WIDE = 0xffffffff;
const UNICODE_PATH = 0x7075;
const REPACK = '请解压后重新压缩为普通 zip，或直接选择解压出的文件。';

interface Listed {
  readonly entry: Omit<ForeignEntry, 'path'>;
  readonly rawName: Uint8Array;
  readonly unicodeName: Uint8Array | null;
}

/** The central directory, with names in whatever letters the packer used. Throws `Damage`. */
export function readForeignDirectory(bytes: Uint8Array): ForeignEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (at === WIDE) throw unsupported('大于 4 GB 的 ZIP64 格式');
  if (view.getUint16(end + 8, true) !== count) throw unsupported('分卷压缩');
  const listed: Listed[] = [];
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

function findEnd(view: DataView): number {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= 0 && at >= last - 0xffff; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  if (view.byteLength >= 4 && view.getUint32(0, true) === LOCAL) {
    throw new Damage('zip-truncated', '压缩文件不完整，末尾缺了一段（可能没有下载或复制完）。');
  }
  throw new Damage(
    'zip-foreign',
    '不是 zip 压缩文件。',
    '请选择 zip 压缩包，或直接选择解压出的文件。',
  );
}

function readListed(bytes: Uint8Array, view: DataView, at: number): Listed {
  const flags = view.getUint16(at + 8, true);
  const nameEnd = at + CENTRAL_BYTES + view.getUint16(at + 28, true);
  const rawName = bytes.subarray(at + CENTRAL_BYTES, nameEnd);
  const extra = bytes.subarray(nameEnd, nameEnd + view.getUint16(at + 30, true));
  const entry = {
    name: Array.from(rawName, (byte) => String.fromCharCode(byte)).join(''),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    header: view.getUint32(at + 42, true),
    encrypted: (flags & 0x2041) !== 0,
  };
  if (entry.packed === WIDE || entry.size === WIDE || entry.header === WIDE) {
    throw unsupported('大于 4 GB 的 ZIP64 格式');
  }
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

function unsupported(what: string): Damage {
  return new Damage('zip-unsupported', `压缩包为${what}，不能读取。`, REPACK);
}

function broken(): Damage {
  return new Damage('zip-broken', '压缩包的目录残缺，文件已损坏。');
}
