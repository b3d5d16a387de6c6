import { Damage } from '../import/damage';
import type { ArchivedEvent } from './archive';
import { EVENTS, MANIFEST } from './entry-names';
import { eventSchema } from './manifest-schema';
import { readLines } from './read-lines';
import { atLine } from './say-damage';

/** The log: numbers 1, 2, 3 … up to the head, each speaking only of events before it. */
export function readEvents(bytes: Uint8Array, head: number): ArchivedEvent[] {
  const events: ArchivedEvent[] = [];
  readLines(bytes, EVENTS, eventSchema, (event, line) => {
    const place = atLine(EVENTS, line);
    if (event.seq !== line) {
      throw new Damage('archive-seq', `${place}，字段 seq 应为 ${line}，实为 ${event.seq}。`);
    }
    for (const [field, seq] of [
      ['undoes', event.undoes],
      ['reuses', event.reuses?.seq],
    ] as const) {
      if (seq === undefined || (seq >= 1 && seq < event.seq)) continue;
      throw new Damage('archive-reference', `${place}，字段 ${field} 指向不存在的事件 ${seq}。`);
    }
    events.push(event);
  });
  if (events.length !== head) {
    const why = `${MANIFEST} 的 head 为 ${head}，${EVENTS} 的最后一条却是 ${events.length}。`;
    throw new Damage('archive-head', why);
  }
  return events;
}
