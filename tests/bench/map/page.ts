import '../../../src/map/map.css';
import type { Camera } from '../../../src/app/session';
import { deck } from './deck';
import { watchDrawing } from './film';
import { type Spot, spotsOf } from './judge';
import { classOfRow, makeLand } from './land';
import { naive } from './naive';
import { openStored, prepareOpening } from './opening';
import { ours } from './ours';
import { prepareSifting, sift } from './sifting';
import { COLORS, type Subject } from './subject';
import { nextFrame, take } from './taking';
import { prepareWall, printWall } from './wall';

watchDrawing();

let subject: Subject;
let host: HTMLElement;
let camera: Camera;
let spots: readonly Spot[] = [];
/** A parcel of the middle, folded onto its west part: its centre then shows the ground. */
let folded: { readonly spot: Spot; readonly coords: Float64Array };

const colorsOf = (theme: number) => (row: number) => COLORS[classOfRow(row, theme)] as string;

const subjects = { ours, naive, deck } as const;

export type Who = keyof typeof subjects;

const bench = {
  prepare: (who: Who, count: number, zoom: number) => {
    const land = makeLand(count);
    host = document.createElement('div');
    host.className = 'mutu-map';
    host.style.cssText = 'position: fixed; inset: 0';
    document.body.append(host);
    camera = { lon: land.middle[0], lat: land.middle[1], zoom };
    spots = spotsOf(land.shapes, camera, host.clientWidth, host.clientHeight);
    const spot = nearestMiddle(spots);
    const { coords } = (land.shapes[spot.row] as (typeof land.shapes)[number]).geometry;
    const west = Math.min(...coords.filter((_, i) => i % 2 === 0));
    const fold = coords.map((value, i) => (i % 2 === 0 ? west + (value - west) * 0.3 : value));
    folded = { spot, coords: fold };
    // The app holds its records beside the map; the usual way has nothing but its features.
    if (who === 'ours') Object.assign(window, { records: land.parcels });
    subject = subjects[who](land);
    return { judged: spots.length };
  },
  /** From data in hand to every visible parcel in its colour. */
  paint: () =>
    take(
      () => subject.start(host, camera),
      spots,
      () => colorsOf(0),
    ),
  recolor: (theme: number) =>
    take(
      () => subject.recolor(theme),
      spots,
      () => colorsOf(theme),
    ),
  edit: () => {
    const { spot, coords } = folded;
    const ground = () => '#f0f2ee';
    return take(
      () => subject.edit(spot.row, coords),
      [spot],
      () => ground,
    );
  },
  /** Middle one of sixty frames while the map is moved a little every frame. */
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
    frames.sort((a, b) => a - b);
    return frames[30] as number;
  },
  prepareSifting,
  sift,
  prepareOpening,
  openStored,
  prepareWall,
  printWall,
  // Fetched when asked for: all of the screen would weigh on the start of the other cases.
  prepareSliding: async (count: number, zoom: number) =>
    (await import('./sliding')).prepareSliding(count, zoom),
  slide: async (rounds: number) => (await import('./sliding')).slide(rounds),
  slideUndrawn: async (rounds: number) => (await import('./sliding')).slideUndrawn(rounds),
};

/** What the bench can ask a page with a map to do. */
export type MapBench = typeof bench;

Object.assign(window, { bench });

function nearestMiddle(all: readonly Spot[]): Spot {
  const [x, y] = [host.clientWidth / 2, host.clientHeight / 2];
  const far = (spot: Spot) => Math.hypot(spot.x - x, spot.y - y);
  return all.reduce((best, spot) => (far(spot) < far(best) ? spot : best));
}
