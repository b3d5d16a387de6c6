import '../../../src/map/map.css';
import type { Camera } from '../../../src/app/session';
import { spotsOf, wrongSpots } from './judge';
import { classOfRow, type Land, makeLand } from './land';
import { naive } from './naive';
import { ours } from './ours';
import { COLORS, type Subject } from './subject';

/** Reading every pixel costs something too, alike for both. */
const EVERY_MS = 30;
const PATIENCE_MS = 120_000;

// A canvas is read between frames.
const getContext = HTMLCanvasElement.prototype.getContext;
HTMLCanvasElement.prototype.getContext = function read(this: HTMLCanvasElement, kind, options) {
  return getContext.call(this, kind, { ...options, preserveDrawingBuffer: true });
} as typeof getContext;

let land: Land;
let subject: Subject;
let host: HTMLElement;
let camera: Camera;
let spots: ReturnType<typeof spotsOf> = [];
let longest = 0;

new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
}).observe({ type: 'longtask' });

const bench = {
  prepare: (who: 'ours' | 'naive', count: number) => {
    land = makeLand(count);
    subject = who === 'ours' ? ours(land) : naive(land);
    host = document.createElement('div');
    host.className = 'mutu-map';
    host.style.cssText = 'position: fixed; inset: 0';
    document.body.append(host);
  },
  /** From data in hand to every visible parcel in its colour. */
  paint: async (zoom: number) => {
    camera = { lon: land.middle[0], lat: land.middle[1], zoom };
    spots = spotsOf(land, camera, host.clientWidth, host.clientHeight);
    longest = 0;
    const start = performance.now();
    await subject.start(host, camera);
    return untilColored(start, 0);
  },
  recolor: async (theme: number) => {
    longest = 0;
    const start = performance.now();
    subject.recolor(theme);
    return untilColored(start, theme);
  },
  /** Folds one parcel of the middle onto its west half: its centre shows the ground. */
  edit: async () => {
    const spot = nearestMiddle(spots);
    const { coords } = (land.shapes[spot.row] as Land['shapes'][number]).geometry;
    const west = Math.min(...coords.filter((_, i) => i % 2 === 0));
    const folded = coords.map((value, i) => (i % 2 === 0 ? west + (value - west) * 0.3 : value));
    longest = 0;
    const start = performance.now();
    subject.edit(spot.row, folded);
    return until(start, () => wrongSpots(canvas(), [spot], ground) === 0);
  },
  pan: async () => {
    const frames: number[] = [];
    let before = performance.now();
    for (let i = 0; i < 60; i++) {
      subject.jump({ ...camera, lon: camera.lon + i * 0.0004 });
      await nextFrame();
      const now = performance.now();
      frames.push(now - before);
      before = now;
    }
    subject.jump(camera);
    frames.sort((a, b) => a - b);
    return { median: frames[30] as number, p95: frames[56] as number };
  },
  memory: async () => {
    const { memory } = performance as unknown as { memory: { usedJSHeapSize: number } };
    const measure = (
      performance as unknown as {
        measureUserAgentSpecificMemory?: () => Promise<{ bytes: number }>;
      }
    ).measureUserAgentSpecificMemory;
    const all =
      crossOriginIsolated && measure ? (await measure.call(performance)).bytes : Number.NaN;
    return { page: memory.usedJSHeapSize, all };
  },
  stop: () => {
    subject.stop();
    host.remove();
  },
};

export type MapBench = typeof bench;

Object.assign(window, { mapBench: bench });

interface Taken {
  readonly ms: number;
  readonly longest: number;
  readonly wrong: number;
}

const ground = () => '#f0f2ee';

function untilColored(start: number, theme: number): Promise<Taken> {
  const colorOf = (row: number) => COLORS[classOfRow(row, theme)] as string;
  return until(start, () => {
    const found = document.querySelector('canvas');
    return found !== null && wrongSpots(found, spots, colorOf) <= spots.length * 0.001;
  });
}

async function until(start: number, done: () => boolean): Promise<Taken> {
  for (;;) {
    await nextFrame();
    const asked = performance.now();
    if (done()) return { ms: asked - start, longest, wrong: 0 };
    if (asked - start > PATIENCE_MS) return { ms: asked - start, longest, wrong: 1 };
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  }
}

function nearestMiddle<T extends { readonly x: number; readonly y: number }>(
  spots: readonly T[],
): T {
  const [x, y] = [host.clientWidth / 2, host.clientHeight / 2];
  const far = (spot: T) => Math.hypot(spot.x - x, spot.y - y);
  return spots.reduce((best, spot) => (far(spot) < far(best) ? spot : best));
}

function canvas(): HTMLCanvasElement {
  return document.querySelector('canvas') as HTMLCanvasElement;
}

function nextFrame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}
