import type { Unreadable } from '../../files/import/source-table';
import { geodatabase } from './fetch-files';

/** What of an entry of the file system is asked here; the browser's own answers to it. */
export interface DroppedEntry {
  readonly isDirectory: boolean;
  readonly name: string;
  file?(found: (file: File) => void, failed: () => void): void;
  createReader?(): {
    readEntries(found: (entries: DroppedEntry[]) => void, failed: () => void): void;
  };
}

export interface Walked {
  readonly files: readonly File[];
  readonly unread: readonly Unreadable[];
}

/** Whoever drops a whole disk gets an answer, not a browser that stands still. */
const MOST_FILES = 1000;
const MOST_DEPTH = 8;

/** What systems leave behind in every folder. */
const LITTER = /^(\.|~\$|__MACOSX$|Thumbs\.db$|desktop\.ini$)/i;

/** Dropped files, and those in dropped folders, named by the way to them: parts of a shapefile lie side by side. */
export async function walkFolders(entries: readonly DroppedEntry[]): Promise<Walked> {
  const files: File[] = [];
  const unread: Unreadable[] = [];
  const missing = (file: string) =>
    unread.push({ file, why: `“${file}”读不到，可能已被移动、占用。`, now: '请重新拖入。' });

  /** False once there are too many. */
  const walk = async (entry: DroppedEntry, above: string, depth: number): Promise<boolean> => {
    const name = above + entry.name;
    if (!entry.isDirectory) {
      const file = await fileOf(entry);
      if (file) files.push(above === '' ? file : new File([file], name, { type: file.type }));
      else missing(name);
      return files.length <= MOST_FILES;
    }
    if (/\.gdb$/i.test(name)) {
      unread.push(geodatabase(name));
      return true;
    }
    if (depth === MOST_DEPTH) {
      const why = `“${name}”没有读：文件夹套了 ${MOST_DEPTH} 层以上。`;
      unread.push({ file: name, why, now: '请直接拖入里层的文件夹。' });
      return true;
    }
    const within = await entriesOf(entry);
    if (!within) missing(name);
    for (const one of within ?? []) {
      if (!LITTER.test(one.name) && !(await walk(one, `${name}/`, depth + 1))) return false;
    }
    return true;
  };

  for (const entry of entries) {
    if (await walk(entry, '', 0)) continue;
    const why = `“${entry.name}”没有读：其中的文件超过 ${MOST_FILES} 个。`;
    return { files: [], unread: [{ file: entry.name, why, now: '请只拖入要导入的文件。' }] };
  }
  for (const { name, isDirectory } of entries) {
    const empty = !files.some((file) => file.name.startsWith(`${name}/`)) && !told(name, unread);
    if (!isDirectory || !empty) continue;
    unread.push({ file: name, why: `文件夹“${name}”里没有文件。`, now: '请另选文件夹或文件。' });
  }
  return { files, unread };
}

function told(name: string, unread: readonly Unreadable[]): boolean {
  return unread.some(({ file }) => file === name || file.startsWith(`${name}/`));
}

function fileOf(entry: DroppedEntry): Promise<File | null> {
  return new Promise((resolve) => {
    if (entry.file) entry.file(resolve, () => resolve(null));
    else resolve(null);
  });
}

/** The browser hands out a hundred at a time; null when it cannot. In the order of names, as a person sees them. */
async function entriesOf(entry: DroppedEntry): Promise<DroppedEntry[] | null> {
  const reader = entry.createReader?.();
  if (!reader) return null;
  const all: DroppedEntry[] = [];
  for (;;) {
    const some = await new Promise<DroppedEntry[] | null>((resolve) => {
      reader.readEntries(resolve, () => resolve(null));
    });
    if (!some) return null;
    if (some.length === 0) return all.sort((a, b) => (a.name < b.name ? -1 : 1));
    all.push(...some);
    if (all.length > 2 * MOST_FILES) return all;
  }
}
