import { create } from 'zustand';
import { isRefusal, type Refusal } from '../core/refusal';

/** A word to the person at work: what was done, or what was refused, why, and what to do now. */
export interface Notice {
  readonly id: number;
  readonly tone: 'done' | 'refused' | 'info';
  readonly text: string;
  readonly now?: string;
}

export const useNotices = create<{ readonly list: readonly Notice[] }>(() => ({ list: [] }));

let nextId = 1;

export function notify(tone: Notice['tone'], text: string, now?: string): void {
  const notice: Notice = now ? { id: nextId++, tone, text, now } : { id: nextId++, tone, text };
  // The same words again move to the end; they are not said twice.
  useNotices.setState(({ list }) => ({
    list: [...list.filter((old) => old.text !== text).slice(-4), notice],
  }));
}

export function notifyRefusal(refusal: Refusal): void {
  notify('refused', refusal.why, refusal.now);
}

export function dismissNotice(id: number): void {
  useNotices.setState(({ list }) => ({ list: list.filter((notice) => notice.id !== id) }));
}

/** Runs a command and says what became of it; answers whether it was done. */
export async function announce(
  done: Promise<{ readonly title: string } | Refusal>,
): Promise<boolean> {
  const answer = await done;
  if (isRefusal(answer)) notifyRefusal(answer);
  else if (answer.title) notify('done', answer.title);
  return !isRefusal(answer);
}
