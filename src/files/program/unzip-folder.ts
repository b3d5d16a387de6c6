import { Unzip, type UnzipFile, UnzipInflate } from 'fflate';
import type { ChosenFile } from './chosen-file';

/** Small steps, so that an entry that swells is caught soon after it begins to. */
const STEP = 1 << 14;

class TooLarge extends Error {}

/** The wanted entries of a zip that any program may have made, as far as they are no larger than `most` together. */
export function unzipFolder(
  bytes: Uint8Array,
  wanted: (entry: string) => boolean,
  most: number,
): readonly ChosenFile[] | 'broken' | 'too-large' {
  const found: { name: string; chunks: Uint8Array[]; done: boolean }[] = [];
  let size = 0;
  const unzip = new Unzip((file: UnzipFile) => {
    if (isLeftover(file.name) || !wanted(file.name)) return;
    const entry = { name: file.name, chunks: [] as Uint8Array[], done: false };
    found.push(entry);
    file.ondata = (fault, chunk, final) => {
      if (fault) throw fault;
      size += chunk.length;
      if (size > most) throw new TooLarge();
      entry.chunks.push(chunk);
      entry.done ||= final;
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let from = 0; from < bytes.length; from += STEP) {
      unzip.push(bytes.subarray(from, from + STEP), from + STEP >= bytes.length);
    }
  } catch (fault) {
    return fault instanceof TooLarge ? 'too-large' : 'broken';
  }
  if (found.some(({ done }) => !done)) return 'broken';
  return found.map(({ name, chunks }) => ({ name, bytes: joined(chunks) }));
}

export function baseName(name: string): string {
  return name.split(/[/\\]/).at(-1) ?? '';
}

/** Shadows that macOS puts beside every file. */
function isLeftover(entry: string): boolean {
  return entry.startsWith('__MACOSX/') || baseName(entry).startsWith('._');
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
