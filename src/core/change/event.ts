import type { Change } from './change';

/** Who is at work; asked once, stands in every event. */
export interface Actor {
  readonly name: string;
  readonly office: string;
}

/** What is known of an event without its changes; the whole log of headers fits in memory. */
export interface EventHeader {
  readonly seq: number;
  /** ISO 8601. */
  readonly at: string;
  readonly actor: Actor;
  readonly device: string;
  /** The verb, e.g. `edit-fact`. */
  readonly command: string;
  /** What happened, in words for people. */
  readonly title: string;
  /** How many records it changed. */
  readonly count: number;
  /** The event whose effect this one takes back. A redo undoes an undo. */
  readonly undoes?: number;
}

/** An entry of the append-only log. */
export interface Event extends EventHeader {
  readonly changes: readonly Change[];
}
