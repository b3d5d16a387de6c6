import type { SourceFile, Unreadable } from '../import/source-table';
import { unreadable } from '../import/unreadable';
import { openZip } from './open-zip';

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
    const { entries, open } = openZip(file.bytes);
    const chosen = entries.filter(({ path }) => wanted(path));
    const bytes = open(chosen);
    const files = chosen.map(({ path }, i) => ({ name: path, bytes: bytes[i] as Uint8Array }));
    return { files, paths: entries.map(({ path }) => path) };
  } catch (fault) {
    return unreadable(file.name, fault);
  }
}
