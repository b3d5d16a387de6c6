import { isRefusal, type Refusal } from '../refusal';
import { emptyWorkspace, type Workspace } from '../workspace';
import { apply } from './apply';
import type { Event } from './event';

/** The workspace the log tells of, from nothing. Used to prove that log and records agree. */
export function replay(events: Iterable<Event>): Workspace | Refusal {
  let ws = emptyWorkspace();
  for (const event of events) {
    const next = apply(ws, event.changes, event.seq);
    if (isRefusal(next)) return next;
    ws = next;
  }
  return ws;
}
