/** Requests so close together belong to one picture, and keep the order the map asked in. */
const SAME_MOMENT_MS = 40;

/**
 * Work still to be done, newest picture first: where the map was a moment ago matters less than where it is. A request
 * that is no longer wanted is dropped.
 */
export class RequestQueue<T extends { readonly id: number }> {
  private readonly moments: { at: number; waiting: T[] }[] = [];

  add(request: T, now: number): void {
    const newest = this.moments.at(-1);
    if (newest && now - newest.at < SAME_MOMENT_MS) newest.waiting.push(request);
    else this.moments.push({ at: now, waiting: [request] });
  }

  drop(id: number): void {
    for (const moment of this.moments)
      moment.waiting = moment.waiting.filter((request) => request.id !== id);
  }

  /** The next one that can be done; others keep their place. */
  take(canDo: (request: T) => boolean = () => true): T | null {
    for (let i = this.moments.length - 1; i >= 0; i--) {
      const { waiting } = this.moments[i] as { waiting: T[] };
      const next = waiting.findIndex(canDo);
      if (next >= 0) return waiting.splice(next, 1)[0] as T;
      if (waiting.length === 0) this.moments.splice(i, 1);
    }
    return null;
  }
}
