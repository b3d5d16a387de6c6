/** What one measurement came to. */
export interface Taken {
  readonly ms: number;
  /** The longest the page did not answer meanwhile. */
  readonly longest: number;
  /** It never came to be right. */
  readonly failed: boolean;
}

/** Reading every pixel costs something too, alike for both. */
const EVERY_MS = 30;
const PATIENCE_MS = 60_000;
/** Long tasks are told of a little after they end. */
const TOLD_MS = 120;

let longest = 0;

new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
}).observe({ type: 'longtask' });

/** From doing something to the first frame in which it is done. */
export async function take(work: () => unknown, isDone: () => boolean): Promise<Taken> {
  await pause(TOLD_MS);
  longest = 0;
  const start = performance.now();
  await work();
  for (;;) {
    await nextFrame();
    const asked = performance.now();
    const done = isDone();
    if (done || asked - start > PATIENCE_MS) {
      await pause(TOLD_MS);
      return { ms: asked - start, longest, failed: !done };
    }
    await pause(EVERY_MS);
  }
}

export function nextFrame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

function pause(ms: number): Promise<unknown> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
