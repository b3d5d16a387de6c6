import { Damage } from '../import/damage';
import { MEBI, MOST_RATIO, MOST_UNPACKED, RATIO_COUNTS_FROM } from '../import/limits';
import { type ForeignEntry, readForeignDirectory } from './foreign-directory';
import { inflateEntry } from './inflate-entry';
import { type Located, locateEntries } from './locate-entry';

/** Deflate cannot shrink further: an entry that says so lies. */
const MOST_DEFLATED = 1040;
const REPACK = '请解压后重新压缩为普通 zip（不加密码），或直接选择解压出的文件。';

/** A zip that any program may have made. */
export interface ForeignZip {
  /** Without folders, and the shadows macOS puts beside every file. */
  readonly entries: readonly ForeignEntry[];
  /** The bytes of these; sizes are judged before the first is unpacked. Throws `Damage`. */
  open(chosen: readonly ForeignEntry[]): Uint8Array[];
}

/** `most` bytes are unpacked, however often it is asked. Throws `Damage`. */
export function openZip(bytes: Uint8Array, most = MOST_UNPACKED): ForeignZip {
  const entries = readForeignDirectory(bytes).filter(({ path }) => !isLeftover(path));
  let unpacked = 0;
  return {
    entries,
    open(chosen) {
      for (const entry of chosen) checkEntry(entry);
      unpacked += chosen.reduce((sum, { size }) => sum + size, 0);
      if (unpacked > most) {
        throw tooBig(`解压后超过 ${most / MEBI} MB（有 ${Math.round(unpacked / MEBI)} MB）`);
      }
      return locateAll(bytes, chosen).map((located, i) =>
        inAnswer((chosen[i] as ForeignEntry).path, () => inflateEntry(bytes, located)),
      );
    },
  };
}

function checkEntry({ path, encrypted, method, size, packed }: ForeignEntry): void {
  if (encrypted) throw new Damage('zip-encrypted', `${path} 加了密码，不能读取。`, REPACK);
  if (method !== 0 && method !== 8) {
    throw new Damage('zip-method', `${path} 使用了不支持的压缩方法（${method}）。`, REPACK);
  }
  if (size > packed * MOST_DEFLATED + MEBI) throw tooBig(`${path} 声明的大小不合情理`);
  if (size > RATIO_COUNTS_FROM && size > packed * MOST_RATIO) {
    throw tooBig(`${path} 解压后有 ${Math.round(size / MEBI)} MB，压缩比例异常`);
  }
}

function locateAll(bytes: Uint8Array, entries: readonly ForeignEntry[]): Located[] {
  try {
    return locateEntries(bytes, entries);
  } catch (fault) {
    if (!(fault instanceof Damage)) throw fault;
    const found = entries.find(({ name }) => fault.message.startsWith(`${name} `));
    if (!found) throw fault;
    throw new Damage(fault.code, found.path + fault.message.slice(found.name.length));
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

function isLeftover(path: string): boolean {
  const name = path.split(/[/\\]/).at(-1) ?? '';
  return path.startsWith('__MACOSX/') || name.startsWith('._') || name === '';
}

function tooBig(what: string): Damage {
  const now = '请确认文件来源可靠；确需读入的，请按镇街分成几个文件（每个不超过 1 GB）。';
  return new Damage('zip-bomb', `${what}，超出允许范围，为安全起见没有解压。`, now);
}
