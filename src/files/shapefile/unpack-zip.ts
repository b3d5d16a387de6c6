import { Damage } from '../archive/damage';
import { inflateEntry } from '../archive/inflate-entry';
import { type Located, locateEntries } from '../archive/locate-entry';
import type { SourceFile, Unreadable } from '../import/source-table';
import { type ForeignEntry, readForeignDirectory } from './foreign-directory';

const MEBI = 2 ** 20;
/** Of all wanted entries together. */
const MAX_TOTAL = 1024 * MEBI;
/** Deflate cannot shrink further; a table padded with blanks comes close. */
const MAX_RATIO = 1040;
const REPACK = '请解压后重新压缩为普通 zip（不加密码），或直接选择解压出的文件。';

export interface UnpackedZip {
  readonly files: readonly SourceFile[];
  /** Every file in the zip, wanted or not. */
  readonly paths: readonly string[];
}

/** The wanted files of a zip that any program may have made; names are paths within the zip. */
export function unpackZip(
  file: SourceFile,
  wanted: (path: string) => boolean,
): UnpackedZip | Unreadable {
  try {
    const entries = readForeignDirectory(file.bytes).filter(({ path }) => !isLeftover(path));
    const chosen = entries.filter(({ path }) => wanted(path));
    checkEntries(chosen);
    const files = locateAll(file.bytes, chosen).map((located, i) => {
      const path = (chosen[i] as ForeignEntry).path;
      return { name: path, bytes: inAnswer(path, () => inflateEntry(file.bytes, located)) };
    });
    return { files, paths: entries.map(({ path }) => path) };
  } catch (fault) {
    return unreadable(file.name, fault);
  }
}

/** Why a file stays closed, from whatever was thrown while opening it. */
export function unreadable(file: string, fault: unknown): Unreadable {
  if (fault instanceof Damage) return { file, why: `“${file}”：${fault.message}`, now: fault.now };
  const now = '请向提供者重新索取该文件，或重新复制后再打开。';
  return { file, why: `“${file}”无法读取，内容已损坏或内存不足。`, now };
}

function locateAll(bytes: Uint8Array, entries: readonly ForeignEntry[]): Located[] {
  const paths = new Map(entries.map(({ name, path }) => [name, path]));
  try {
    return locateEntries(bytes, entries);
  } catch (fault) {
    if (!(fault instanceof Damage)) throw fault;
    const name = [...paths.keys()].find((raw) => fault.message.startsWith(`${raw} `)) ?? '';
    throw new Damage(
      fault.code,
      fault.message.replace(name, () => paths.get(name) ?? ''),
    );
  }
}

/** What goes wrong with one entry is told by the name people gave it. */
function inAnswer(path: string, open: () => Uint8Array): Uint8Array {
  try {
    return open();
  } catch (fault) {
    if (!(fault instanceof Damage)) throw fault;
    throw new Damage(fault.code, `压缩包中的 ${path} 无法解压，或与目录所记不符，内容已损坏。`);
  }
}

function checkEntries(entries: readonly ForeignEntry[]): void {
  let total = 0;
  for (const { path, encrypted, method, size, packed } of entries) {
    if (encrypted) throw new Damage('zip-encrypted', `${path} 加了密码，不能读取。`, REPACK);
    if (method !== 0 && method !== 8) {
      throw new Damage('zip-method', `${path} 使用了不支持的压缩方法（${method}）。`, REPACK);
    }
    total += size;
    if (size > packed * MAX_RATIO + MEBI) throw tooBig(`${path} 声明的大小不合情理`);
  }
  if (total > MAX_TOTAL) throw tooBig(`解压后有 ${Math.round(total / MEBI)} MB`);
}

/** Shadows that macOS puts beside every file, and folders. */
function isLeftover(path: string): boolean {
  const name = path.split(/[/\\]/).at(-1) ?? '';
  return path.startsWith('__MACOSX/') || name.startsWith('._') || name === '';
}

function tooBig(what: string): Damage {
  const now = '请确认文件来源可靠；确需读入的，请按镇街分成几个文件（每个不超过 1 GB）。';
  return new Damage('zip-bomb', `${what}，超出允许范围，为安全起见没有解压。`, now);
}
