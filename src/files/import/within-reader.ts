import type { Reading, SourceFile, SourceTable, Unreadable } from './source-table';
import { unreadable } from './unreadable';

/** Thrown between pieces of work once a person gave up; never leaves the reader. */
class Stopped extends Error {}

/** Says how far the work is, and ends it where it is no longer wanted. */
export function step(reading: Reading, share: number): void {
  if (reading.stopped()) throw new Stopped();
  reading.progress(Math.min(1, share));
}

/** What a reader answers, whatever happens inside: tables, nothing once it was stopped, or why it cannot be read. */
export function withinReader(
  file: SourceFile,
  read: () => SourceTable[] | Unreadable,
): SourceTable[] | Unreadable {
  try {
    return read();
  } catch (fault) {
    return fault instanceof Stopped ? [] : unreadable(file.name, fault);
  }
}
