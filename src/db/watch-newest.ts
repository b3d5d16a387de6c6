import { liveQuery } from 'dexie';
import { newestSeq } from './read-events';
import type { WorkspaceDb } from './schema';

/** Tells the number of the newest event now and whenever any window writes one. */
export function watchNewest(
  db: WorkspaceDb,
  onNewest: (seq: number) => void,
  onError: (error: unknown) => void,
): () => void {
  const subscription = liveQuery(() => newestSeq(db)).subscribe(onNewest, onError);
  return () => subscription.unsubscribe();
}
