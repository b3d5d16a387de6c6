import { Damage } from '../import/damage';
import { MEBI, MOST_ARCHIVE_BYTES } from '../import/limits';
import { inflateEntry } from '../zip/inflate-entry';
import { locateEntries } from '../zip/locate-entry';
import type { ZipEntry } from '../zip/zip-entry';
import { readDirectory } from './zip-directory';

const MAX_ENTRY = 1024 * MEBI;
/** Readable JSON shrinks 100:1 at best. Small entries may do what they like: they cost nothing. */
const MAX_RATIO = 250;
const RATIO_COUNTS_FROM = 16 * MEBI;

/** Unpacks entries one by one; all sizes are judged before the first byte is unpacked. */
export interface ZipReader {
  readonly names: ReadonlySet<string>;
  open(name: string): Uint8Array;
}

export function readZip(bytes: Uint8Array): ZipReader {
  const entries = readDirectory(bytes);
  checkSizes(entries);
  const located = new Map(locateEntries(bytes, entries).map((found) => [found.entry.name, found]));
  if (located.size !== entries.length) throw new Damage('archive-name', '有重名的条目。');
  return {
    names: new Set(located.keys()),
    open(name) {
      const found = located.get(name);
      if (!found) throw new Damage('archive-missing', `缺少 ${name}。`);
      return inflateEntry(bytes, found);
    },
  };
}

function checkSizes(entries: readonly ZipEntry[]): void {
  let total = 0;
  for (const { name, size, packed } of entries) {
    total += size;
    const absurd = size > RATIO_COUNTS_FROM && size > packed * MAX_RATIO;
    if (size > MAX_ENTRY || absurd) throw tooBig(`${name} 声明解压后有 ${inMebi(size)} MB`);
  }
  if (total > MOST_ARCHIVE_BYTES) throw tooBig(`全部解压后有 ${inMebi(total)} MB`);
}

function inMebi(bytes: number): number {
  return Math.round(bytes / MEBI);
}

function tooBig(what: string): Damage {
  const now = '请确认文件来源可靠；确需打开的，请由提供者分成几个工作区分别导出。';
  return new Damage('archive-bomb', `${what}，超出允许范围，为安全起见没有解压。`, now);
}
