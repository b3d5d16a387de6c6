import type { EventHeader } from './event';

/** What undo and redo would act on, read off the log, so it survives a reload. */
export interface UndoStack<E extends EventHeader = EventHeader> {
  /** Events that can be undone, oldest first. */
  readonly undo: readonly E[];
  /** Undo events that can be taken back, oldest first. */
  readonly redo: readonly E[];
}

/** What a workspace begins with is not an edit; nobody means to undo it away with one key. */
const beginning = 'create-starter';

export function readUndoStack<E extends EventHeader>(log: readonly E[]): UndoStack<E> {
  const undo: E[] = [];
  const redo: E[] = [];
  for (const event of log) {
    if (event.command === beginning || event.count === 0) continue;
    if (event.undoes === undefined) {
      undo.push(event);
      redo.length = 0;
    } else if (redo.at(-1)?.seq === event.undoes) {
      redo.pop();
      undo.push(event);
    } else {
      undo.pop();
      redo.push(event);
    }
  }
  return { undo, redo };
}
