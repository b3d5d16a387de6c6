/** What one measurement came to. */
export interface Taken {
  readonly ms: number;
  /** The longest the page did not answer meanwhile. */
  readonly longest: number;
  /** It never came to be right. */
  readonly failed: boolean;
}

/** Reading every pixel costs something too, alike for both. */
const EVERY_MS = 50;
const MOST_LOOKS = 2;
const PATIENCE_MS = 60_000;
/** Long tasks are told of a little after they end. */
const TOLD_MS = 120;

let longest = 0;

new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
}).observe({ type: 'longtask' });

/**
 * From doing something to the first frame in which it is done. Looking at a frame waits for the graphics, so several
 * frames are looked at at a time.
 */
export async function take(
  work: () => unknown,
  doneAt: () => Promise<number | null>,
): Promise<Taken> {
  await pause(TOLD_MS);
  longest = 0;
  const start = performance.now();
  await work();
  const looks = new Set<Promise<void>>();
  let first = Number.POSITIVE_INFINITY;
  const look = async () => {
    first = Math.min(first, (await doneAt()) ?? Number.POSITIVE_INFINITY);
  };
  while (first === Number.POSITIVE_INFINITY && performance.now() - start < PATIENCE_MS) {
    await nextFrame();
    if (looks.size < MOST_LOOKS) {
      const looking = look().finally(() => looks.delete(looking));
      looks.add(looking);
    }
    await pause(EVERY_MS);
  }
  await Promise.all(looks);
  await pause(TOLD_MS);
  const failed = first === Number.POSITIVE_INFINITY;
  return { ms: failed ? PATIENCE_MS : first - start, longest, failed };
}

export function nextFrame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

function pause(ms: number): Promise<unknown> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
