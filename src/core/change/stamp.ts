import type { Change } from './change';

/** Gives every new version the number of the event that writes it: rev and content stay one to one. */
export function stamp(changes: readonly Change[], seq: number): Change[] {
  return changes.map((change) =>
    change.after ? ({ ...change, after: { ...change.after, rev: seq } } as Change) : change,
  );
}
