import type { EventHeader } from '../core/change/event';
import { invert } from '../core/change/invert';
import { readUndoStack, type UndoStack } from '../core/change/undo-stack';
import { type Refusal, refuse } from '../core/refusal';
import { readChanges } from '../db/read-events';
import type { EventRow } from '../db/schema';
import { type Committed, commitDraft, type Draft } from './commit';
import { currentDb } from './database';
import { useWorkspace } from './workspace-store';

export function undo(): Promise<Committed | Refusal> {
  return takeBack('undo');
}

export function redo(): Promise<Committed | Refusal> {
  return takeBack('redo');
}

/** What undo and redo would act on now; titles without the words 撤销 and 重做. */
export function useUndo(): {
  readonly undo: EventHeader | null;
  readonly redo: EventHeader | null;
} {
  const log = useWorkspace((state) => state.log);
  const stack = cachedStack(log);
  return { undo: plain(stack.undo.at(-1)), redo: plain(stack.redo.at(-1)) };
}

/** Both undo and redo append the inverse of an event; they differ in which event they take. */
function takeBack(command: 'undo' | 'redo'): Promise<Committed | Refusal> {
  return commitDraft(async () => {
    const { log } = useWorkspace.getState();
    const event = cachedStack(log)[command].at(-1);
    if (!event) {
      const word = command === 'undo' ? '撤销' : '重做';
      return refuse('nothing', `没有可以${word}的操作。`, `${word}只针对本工作区已保存的修改。`);
    }
    return draftOf(command, event);
  });
}

async function draftOf(command: 'undo' | 'redo', event: EventRow): Promise<Draft> {
  const changes = invert(await readChanges(currentDb(), event));
  const { seq, inverted } = event.reuses ?? { seq: event.seq, inverted: false };
  const word = command === 'undo' ? '撤销' : '重做';
  return {
    command,
    title: `${word}：${plainTitle(event.title)}`,
    changes,
    undoes: event.seq,
    reuses: { seq, inverted: !inverted },
  };
}

function plain(event: EventHeader | undefined): EventHeader | null {
  return event ? { ...event, title: plainTitle(event.title) } : null;
}

function plainTitle(title: string): string {
  return title.replace(/^(撤销|重做)：/, '');
}

let cache: { log: readonly EventRow[]; stack: UndoStack<EventRow> } | null = null;

function cachedStack(log: readonly EventRow[]): UndoStack<EventRow> {
  if (cache?.log !== log) cache = { log, stack: readUndoStack(log) };
  return cache.stack;
}
