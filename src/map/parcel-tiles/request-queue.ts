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

  take(): T | null {
    for (let newest = this.moments.at(-1); newest; newest = this.moments.at(-1)) {
      const next = newest.waiting.shift();
      if (next) return next;
      this.moments.pop();
    }
    return null;
  }
}
