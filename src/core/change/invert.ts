import type { Change } from './change';

/** The changes that take these back, in reverse order. */
export function invert(changes: readonly Change[]): Change[] {
  return changes.map(inverse).reverse();
}

function inverse(change: Change): Change {
  return { ...change, before: change.after, after: change.before } as Change;
}
