const MOST = 3;
const WITHIN_MS = 60_000;

/** A worker that breaks now and then is started again; one that keeps breaking is given up. */
export class Breakdowns {
  private times: readonly number[] = [];

  note(now: number): void {
    this.times = [...this.times.filter((at) => now - at < WITHIN_MS), now];
  }

  get tooMany(): boolean {
    return this.times.length > MOST;
  }

  /** Somebody asked for another try. */
  forget(): void {
    this.times = [];
  }
}
