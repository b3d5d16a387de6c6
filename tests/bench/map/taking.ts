import { Film, wholeOf } from './film';
import { type ColorOf, partsAreRight, partsToWatch, type Spot, wholeIsRight } from './judge';

/** What one measurement came to. */
export interface Taken {
  readonly ms: number;
  /** The longest the page did not answer meanwhile. */
  readonly longest: number;
  /** It never came to be right. */
  readonly failed: boolean;
}

const PATIENCE_MS = 60_000;
/** A map that drew nothing for so long rests, and looking at what it drew holds up nobody. */
const REST_MS = 250;
/** One that never rests is looked at all the same. */
const MOST_FRAMES = 150;
/** Long tasks are told of a little after they end. */
const TOLD_MS = 120;

let tasks: { readonly start: number; readonly end: number }[] = [];

new PerformanceObserver((list) => {
  for (const { startTime: start, duration } of list.getEntries())
    tasks.push({ start, end: start + duration });
}).observe({ type: 'longtask' });

/** From doing something to the first frame in which all spots have their colour; null while nobody can say which. */
export async function take(
  work: () => unknown,
  spots: readonly Spot[],
  colorsNow: () => ColorOf | null,
): Promise<Taken> {
  await pause(TOLD_MS);
  const film = new Film();
  const looks: number[] = [];
  tasks = [];
  const start = performance.now();
  const working = Promise.resolve(work());
  let found: number | null = null;
  while (found === null && performance.now() - start < PATIENCE_MS) {
    await frameDone();
    film.shoot(canvas(), (shown) => partsToWatch(shown, spots));
    if (film.length === 0 || (film.restedMs < REST_MS && film.length < MOST_FRAMES)) continue;
    looks.push(performance.now());
    found = lookAt(film, spots, colorsNow());
  }
  await working;
  await pause(TOLD_MS);
  // Looking is nothing the map does.
  const blocks = tasks.filter((task) => !looks.some((at) => at >= task.start && at <= task.end));
  const longest = Math.max(0, ...blocks.map((task) => task.end - task.start));
  return { ms: found === null ? PATIENCE_MS : found - start, longest, failed: found === null };
}

function lookAt(film: Film, spots: readonly Spot[], colorOf: ColorOf | null): number | null {
  const shown = canvas();
  if (!shown || !colorOf) return null;
  const at = film.develop(shown, (parts) => partsAreRight(parts, spots, colorOf));
  return at !== null && wholeIsRight(wholeOf(shown), spots, colorOf) ? at : null;
}

function canvas(): HTMLCanvasElement | null {
  return document.querySelector('canvas');
}

export function nextFrame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

/** After all that others do in the next frame. */
async function frameDone(): Promise<void> {
  await nextFrame();
  await new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

function pause(ms: number): Promise<unknown> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
