import { type BenchCase, type Effort, expectSame, type Result } from './bench-case';
import type { Lab } from './lab';
import type { Who } from './map/page';
import type { Taken } from './map/taking';
import { formatValue, spreadOf } from './spread';

/** Near enough that outlines are drawn, and far enough that painted tiles are. */
const ZOOMS = [11, 15] as const;
const LONGEST_MS = 250;
/** From here on the first picture stands in for outlines (ADR 8). */
const OUTLINES_FROM = 14;

/** What one way came to, round by round. */
interface Measured {
  readonly paint: Record<(typeof ZOOMS)[number], number[]>;
  readonly longest: number[];
  readonly recolor: number[];
  readonly edit: number[];
  readonly pan: number[];
  readonly heap: number[];
  /** All of the page, with the data it was given. */
  readonly page: number[];
}

/** The map against MapLibre with one GeoJSON source of the same parcels and values. */
export const mapCase: BenchCase = {
  name: 'map',
  run: async ({ mapSizes, mapGrowth }, openLab) => {
    const results: Result[] = [];
    let last: Measured | null = null;
    for (const { parcels, rounds } of mapSizes) {
      const [ours, peer, deck] = [nothing(), nothing(), nothing()];
      const withDeck = parcels <= MOST_FOR_DECK;
      await inRounds(rounds, openLab, async (lab) => {
        await measure(lab, 'ours', parcels, ours);
        await measure(lab, 'naive', parcels, peer);
        if (withDeck) await measureDeck(lab, parcels, deck);
      });
      results.push(...comparison(parcels, ours, peer));
      if (withDeck) results.push(...besideDeck(parcels, ours, deck));
      last = ours;
    }
    if (mapGrowth && last) results.push(...(await grow(mapGrowth, last, mapSizes, openLab)));
    return results;
  },
};

/** Beyond this, and near with outlines at any size, deck.gl takes many seconds in software GL (ADR 8). */
const MOST_FOR_DECK = 50_000;

async function measureDeck(lab: Lab, parcels: number, into: Measured): Promise<void> {
  const page = await lab.freshMap();
  await page.call('prepare', 'deck', parcels, ZOOMS[0]);
  into.paint[ZOOMS[0]].push(shown(await page.call('paint'), 'deck painting').ms);
  into.recolor.push(shown(await page.call('recolor', 1), 'deck in another theme').ms);
}

function besideDeck(parcels: number, ours: Measured, deck: Measured): Result[] {
  const shown = `${parcels.toLocaleString('en')} parcels, against deck.gl`;
  const row = (what: string, own: readonly number[], peer: readonly number[]): Result => {
    const [a, b] = [spreadOf(own), spreadOf(peer)];
    return {
      title: `${what}: ${shown}`,
      ours: a,
      peer: b,
      required: null,
      note: 'told, not held to',
    };
  };
  return [
    row(`map paint z${ZOOMS[0]}`, ours.paint[ZOOMS[0]], deck.paint[ZOOMS[0]]),
    row('map re-theme', ours.recolor, deck.recolor),
  ];
}

function comparison(parcels: number, ours: Measured, peer: Measured): Result[] {
  const shown = `${parcels.toLocaleString('en')} parcels`;
  const many = parcels > 50_000;
  const row = (what: string, key: 'recolor' | 'edit' | 'pan', required: number | null) => ({
    title: `${what}: ${shown}`,
    ours: spreadOf(ours[key]),
    peer: spreadOf(peer[key]),
    required,
    note: '',
  });
  return [
    ...ZOOMS.map((zoom) => ({
      title: `map paint z${zoom}: ${shown}, against a MapLibre GeoJSON source`,
      ours: spreadOf(ours.paint[zoom]),
      peer: spreadOf(peer.paint[zoom]),
      required: many ? 15 : 10,
      note: `judged by pixels; worker cold${zoom < OUTLINES_FROM ? '' : '; painted, outlines follow'}`,
    })),
    row('map re-theme', 'recolor', 3),
    row('map edit to pixel', 'edit', many ? 4 : null),
    row('map pan, time of a frame', 'pan', null),
    {
      title: `map heap: ${shown}`,
      ours: spreadOf(ours.heap),
      peer: spreadOf(peer.heap),
      required: 4,
      unit: 'MB',
      note: `what the map adds; whole page ${inMb(ours.page)} against ${inMb(peer.page)}`,
    },
    {
      title: `map, longest block of the page while painting: ${shown}`,
      ours: spreadOf(ours.longest),
      peer: spreadOf(peer.longest),
      required: null,
      limit: LONGEST_MS,
      note: 'includes starting WebGL',
    },
  ];
}

/** Our map alone: what a district five times as large costs more. */
async function grow(
  { parcels, rounds }: NonNullable<Effort['mapGrowth']>,
  base: Measured,
  sizes: Effort['mapSizes'],
  openLab: () => Promise<Lab>,
): Promise<Result[]> {
  const ours = nothing();
  await inRounds(rounds, openLab, (lab) => measure(lab, 'ours', parcels, ours));
  const from = (sizes.at(-1)?.parcels ?? 0).toLocaleString('en');
  const shown = `${parcels.toLocaleString('en')} parcels, against our own ${from}`;
  const row = (what: string, now: number[], before: number[], required: number) => ({
    title: `${what}: ${shown}`,
    ours: spreadOf(now),
    peer: spreadOf(before),
    required,
    note: `at most ${1 / required} times as long`,
  });
  return [
    ...ZOOMS.map((zoom) => row(`map paint z${zoom}`, ours.paint[zoom], base.paint[zoom], 1 / 4)),
    row('map re-theme', ours.recolor, base.recolor, 1 / 2),
    row('map edit to pixel', ours.edit, base.edit, 1 / 2),
    {
      title: `map heap: ${shown}`,
      ours: spreadOf(ours.page),
      peer: spreadOf(base.page),
      required: null,
      unit: 'MB',
      limit: 1536,
      note: 'page and workers, the records with them',
    },
    {
      title: `map, longest block of the page while painting: ${shown}`,
      ours: spreadOf(ours.longest),
      peer: spreadOf(base.longest),
      required: null,
      note: '',
    },
  ];
}

/** Far out: paint, another theme, memory. Near: paint, an edit, movement. Each in a page of its own. */
async function measure(lab: Lab, who: Who, parcels: number, into: Measured): Promise<void> {
  for (const zoom of ZOOMS) {
    const page = await lab.freshMap();
    const { judged } = await page.call('prepare', who, parcels, zoom);
    expectSame(`parcels to judge at zoom ${zoom}`, judged > 0, true);
    const before = zoom === ZOOMS[0] ? await page.heap() : 0;
    const paint = shown(await page.call('paint'), `${who} painting`);
    into.paint[zoom].push(paint.ms);
    into.longest.push(paint.longest);
    if (zoom === ZOOMS[0]) {
      const after = await page.heap();
      into.heap.push(after - before);
      into.page.push(after);
      into.recolor.push(shown(await page.call('recolor', 1), `${who} in another theme`).ms);
    } else {
      into.edit.push(shown(await page.call('edit'), `${who} after an edit`).ms);
      into.pan.push(await page.call('pan'));
    }
  }
}

function inMb(list: readonly number[]): string {
  return formatValue(spreadOf(list).median, 'MB');
}

function shown(taken: Taken, what: string): Taken {
  expectSame(`${what} never came right`, taken.failed, false);
  return taken;
}

function nothing(): Measured {
  return {
    paint: { 11: [], 15: [] },
    longest: [],
    recolor: [],
    edit: [],
    pan: [],
    heap: [],
    page: [],
  };
}

async function inRounds(
  rounds: number,
  openLab: () => Promise<Lab>,
  round: (lab: Lab) => Promise<void>,
): Promise<void> {
  const lab = await openLab();
  try {
    for (let i = 0; i < rounds; i++) await round(lab);
  } finally {
    await lab.close();
  }
}
