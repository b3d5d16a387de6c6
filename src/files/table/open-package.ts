import { Damage } from '../archive/damage';
import { inflateEntry } from '../archive/inflate-entry';
import { locateEntries } from '../archive/locate-entry';
import type { ZipEntry } from '../archive/zip-directory';
import { Unfit } from './grid';

/** The parts of a workbook, by name in small letters. */
export interface Package {
  has(name: string): boolean;
  /** Null where there is no such part. */
  open(name: string): Uint8Array | null;
}

const MEBI = 2 ** 20;
const MOST_INFLATED = 1024 * MEBI;
const MOST_RATIO = 400;
const RATIO_COUNTS_FROM = 64 * MEBI;
const MOST_ENTRIES = 10_000;
const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const WIDE = 0xffffffff;

const AGAIN = '请用 Excel 或 WPS 打开该文件并另存为 .xlsx；打不开的，请向提供者重新索取。';

/** Goes by the directory at the end: writers of large sheets leave the sizes at the head of an entry empty. */
export function openPackage(bytes: Uint8Array): Package {
  const entries = new Map(readEntries(bytes).map((entry) => [entry.name.toLowerCase(), entry]));
  let inflated = 0;
  return {
    has: (name) => entries.has(name),
    open(name) {
      const entry = entries.get(name);
      if (!entry) return null;
      const absurd = entry.size > RATIO_COUNTS_FROM && entry.size > entry.packed * MOST_RATIO;
      inflated += entry.size;
      if (absurd || inflated > MOST_INFLATED) {
        throw new Unfit(
          `解压后有 ${Math.round(inflated / MEBI)} MB，超出允许的 ${MOST_INFLATED / MEBI} MB 或压缩比例异常`,
          '请确认文件来源可靠；确需导入的，请删去空白行列，或拆成几个文件。',
        );
      }
      return inflate(bytes, entry);
    },
  };
}

function inflate(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  try {
    const [located] = locateEntries(bytes, [entry]);
    if (!located) throw broken('缺少内容');
    return inflateEntry(bytes, located);
  } catch (fault) {
    throw fault instanceof Damage ? broken(fault.message.replace(/。$/, '')) : fault;
  }
}

function readEntries(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > MOST_ENTRIES || at === WIDE) throw broken('压缩目录过大');
  const found: ZipEntry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) throw broken('压缩目录残缺');
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    if (extraEnd > end) throw broken('压缩目录残缺');
    const name = String.fromCharCode(...bytes.subarray(at + 46, nameEnd));
    if (view.getUint16(at + 8, true) & 1) {
      throw new Unfit('文件已加密', '请用原软件打开并去掉密码后另存，再导入。');
    }
    const method = view.getUint16(at + 10, true);
    if (method !== 0 && method !== 8) throw broken(`压缩方法 ${method} 不支持`);
    const crc = view.getUint32(at + 16, true);
    found.push({ name, method, crc, ...readSizes(view, at, nameEnd, extraEnd) });
    at = extraEnd + view.getUint16(at + 32, true);
  }
  return found;
}

/** Sizes of 64 bits stand in an extra field, in the order of those that are marked as too wide. */
function readSizes(view: DataView, at: number, extra: number, extraEnd: number) {
  const sizes = {
    size: view.getUint32(at + 24, true),
    packed: view.getUint32(at + 20, true),
    header: view.getUint32(at + 42, true),
  };
  for (let field = extra; field + 4 <= extraEnd; ) {
    const end = field + 4 + view.getUint16(field + 2, true);
    if (view.getUint16(field, true) === 1) {
      let from = field + 4;
      for (const key of ['size', 'packed', 'header'] as const) {
        if (sizes[key] !== WIDE || from + 8 > Math.min(end, extraEnd)) continue;
        sizes[key] = Number(view.getBigUint64(from, true));
        from += 8;
      }
    }
    field = end;
  }
  return sizes;
}

function findEnd(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at >= last - 0xffff; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw broken('文件不完整，末尾缺了一段（可能没有下载或复制完）');
}

function broken(what: string): Unfit {
  return new Unfit(`${what}，不能按 Excel 文件读取`, AGAIN);
}
