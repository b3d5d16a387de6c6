import { beforeEach, expect, it } from 'vitest';
import { aShape } from '../../../tests/builders/records';
import type { FromWorker, ToWorker } from './messages';
import type { WorldBox } from './outline-store';
import type { TileLook } from './tile-look';
import { TileService, type Trouble } from './tile-service';

/** A worker that remembers what it was told and answers when a test says so. */
class FakeWorker {
  readonly heard: ToWorker[] = [];
  ended = false;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null = null;
  onerror: (() => void) | null = null;
  onmessageerror: (() => void) | null = null;

  postMessage(message: ToWorker): void {
    this.heard.push(message);
  }

  terminate(): void {
    this.ended = true;
  }

  say(data: FromWorker): void {
    this.onmessage?.({ data } as MessageEvent<FromWorker>);
  }

  kinds(): string[] {
    return this.heard.map(({ kind }) => kind);
  }
}

const look = { colors: ['#c3c8cb'] } as unknown as TileLook;
const tile = { form: 'vector', side: 'main', tile: { z: 14, x: 1, y: 1 }, px: 512 } as const;
const wanted = new AbortController().signal;
const bytes = new ArrayBuffer(8);
let workers: FakeWorker[];
let troubles: Trouble[];
let refreshed: (readonly WorldBox[] | null)[];
let handed: string[];
let complete: number;
let now: number;
let service: TileService;
let detach: () => void;

const latest = () => workers.at(-1) as FakeWorker;
const settled = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  [workers, troubles, refreshed, handed, now, complete] = [[], [], [], [], 0, 0];
  service = new TileService(
    () => {
      workers.push(new FakeWorker());
      return latest() as unknown as Worker;
    },
    (trouble) => troubles.push(trouble),
    () => now,
  );
  detach = service.attach({
    side: 'main',
    refresh: (boxes) => refreshed.push(boxes),
    complete: () => complete++,
    handed: (form, { z, x, y }, late) =>
      handed.push(`${late ? 'late ' : ''}${form} ${z}/${x}/${y}`),
  });
});

it('tells codes and colours together, once', async () => {
  service.setParcels([aShape().geometry]);
  service.setLook('main', look);
  service.setCodes('main', Uint8Array.of(1));
  service.setLook('main', { ...look });
  await expect.poll(() => latest().kinds()).toEqual(['begin', 'slice', 'end', 'dress']);
  expect(latest().heard[3]).toMatchObject({ side: 'main', codes: Uint8Array.of(1), look });
});

it('tells nothing twice', async () => {
  service.setLook('main', look);
  expect(service.setCodes('main', Uint8Array.of(1))).toBe(true);
  await settled();
  expect(service.setCodes('main', Uint8Array.of(1))).toBe(false);
  service.setLook('main', { colors: [] } as unknown as TileLook);
  service.setLook('main', { ...look });
  service.setCodes('main', Uint8Array.of(1));
  await settled();
  expect(latest().kinds()).toEqual(['dress']);
  service.setCodes('main', Uint8Array.of(2));
  await settled();
  expect(latest().heard[1]).toMatchObject({ codes: Uint8Array.of(2), look: null });
});

it('sends many outlines in slices, and what changed meanwhile after them', async () => {
  const outline = aShape().geometry;
  service.setParcels(Array.from({ length: 50_000 }, () => outline));
  service.patchParcels([{ row: 3, geometry: null }]);
  await expect.poll(() => latest().kinds()).toContain('patch');
  expect(latest().kinds()).toEqual(['begin', 'slice', 'slice', 'slice', 'end', 'patch']);
});

it('sends what is looked at before all the rest, and the rest when its tiles are there', async () => {
  const land = Array.from(
    { length: 100_000 },
    (_, i) => aShape('p', 120 + i / 20_000, 30).geometry,
  );
  const around = { west: 121.99, south: 29.99, east: 122.01, north: 30.02 };
  service.setParcels(land, { box: around, zoom: 15 });
  const answer = service.tile(tile, wanted);
  await expect.poll(() => latest().kinds()).toEqual(['begin', 'early', 'ask']);
  const early = latest().heard[1];
  expect(early?.kind === 'early' && [...early.rows]).toContain(40_000);
  expect(early?.kind === 'early' && early.rows.length).toBeLessThan(1000);
  latest().say({ kind: 'tiles', tiles: [{ id: 1, data: bytes, stamp: 1 }] });
  expect(await answer).toBe(bytes);
  await expect.poll(() => latest().kinds()).toContain('end');
  expect(latest().kinds().slice(0, 4)).toEqual(['begin', 'early', 'ask', 'slice']);
});

it('asks again for a tile that a change overtook', async () => {
  service.setParcels([]);
  await expect.poll(() => latest().kinds()).toContain('end');
  const answer = service.tile(tile, wanted);
  service.patchParcels([{ row: 0, geometry: null }]);
  latest().say({ kind: 'tiles', tiles: [{ id: 1, data: new ArrayBuffer(0), stamp: 1 }] });
  expect(
    latest()
      .kinds()
      .filter((kind) => kind === 'ask'),
  ).toHaveLength(2);
  expect(handed).toEqual([]);
  latest().say({ kind: 'tiles', tiles: [{ id: 1, data: bytes, stamp: 2 }] });
  expect(await answer).toBe(bytes);
  expect(handed).toEqual(['vector 14/1/1']);
});

it('gives out a tile in which some parcels have another class by now, and says so', async () => {
  service.setParcels([]);
  service.setLook('main', look);
  service.setCodes('main', Uint8Array.of(1));
  await expect.poll(() => latest().kinds()).toContain('dress');
  const answer = service.tile(tile, wanted);
  service.setCodes('main', Uint8Array.of(2));
  await settled();
  latest().say({ kind: 'tiles', tiles: [{ id: 1, data: bytes, stamp: 2 }] });
  expect(await answer).toBe(bytes);
  expect(handed).toEqual(['late vector 14/1/1']);
});

it('gives out no tile in the colours of another theme, nor one without any', async () => {
  service.setParcels([]);
  await expect.poll(() => latest().kinds()).toContain('end');
  void service.tile(tile, wanted);
  for (const [stamp, codes] of [1, 2].entries()) {
    service.setLook('main', { colors: [`#00000${codes}`] } as unknown as TileLook);
    service.setCodes('main', Uint8Array.of(codes));
    await settled();
    latest().say({ kind: 'tiles', tiles: [{ id: 1, data: bytes, stamp: stamp + 1 }] });
  }
  expect(handed).toEqual([]);
  expect(
    latest()
      .kinds()
      .filter((kind) => kind === 'ask'),
  ).toHaveLength(3);
});

it('waits for a worker to listen', async () => {
  let ready = 0;
  const note = () => {
    ready++;
  };
  void service.ready().then(note);
  await settled();
  expect(ready).toBe(0);
  latest().say({ kind: 'ready' });
  void service.ready().then(note);
  await settled();
  expect(ready).toBe(2);
});

it('drops what is no longer wanted, and hands on what went wrong with one tile', async () => {
  const stop = new AbortController();
  const dropped = service.tile(tile, stop.signal);
  stop.abort();
  await expect(dropped).rejects.toThrow('no longer wanted');
  expect(latest().heard.at(-1)).toEqual({ kind: 'drop', id: 1 });
  const failed = service.tile(tile, wanted);
  latest().say({ kind: 'failed', id: 2, why: 'no canvas' });
  await expect(failed).rejects.toThrow('no canvas');
});

it('refreshes the maps a change concerns', () => {
  latest().say({ kind: 'changed', side: 'other', boxes: null });
  latest().say({ kind: 'changed', side: 'main', boxes: [] });
  latest().say({ kind: 'changed', side: null, boxes: null });
  expect(refreshed).toEqual([[], null]);
});

it('replaces a broken worker by one that knows as much, and gives up when it keeps breaking', async () => {
  service.setParcels([aShape().geometry]);
  service.setLook('main', look);
  service.setCodes('main', Uint8Array.of(1));
  await settled();
  const answer = service.tile(tile, wanted);
  for (let i = 0; i < 3; i++) latest().onerror?.();
  expect([workers.length, troubles]).toEqual([4, ['restarted', 'restarted', 'restarted']]);
  expect(workers.slice(0, 3).every(({ ended }) => ended)).toBe(true);
  // The new one tells of changes only when the maps have asked it for tiles.
  expect(refreshed).toEqual([null, null, null]);
  await expect.poll(() => latest().kinds()).toEqual(['dress', 'begin', 'slice', 'end', 'ask']);
  latest().say({ kind: 'tiles', tiles: [{ id: 1, data: bytes, stamp: 2 }] });
  expect(await answer).toBe(bytes);
  latest().onerror?.();
  expect([workers.length, troubles.at(-1)]).toEqual([4, 'given-up']);
  service.retry();
  expect(workers).toHaveLength(5);
  await expect.poll(() => latest().kinds()).toEqual(['dress', 'begin', 'slice', 'end']);
});

it('counts no breakdown of long ago', () => {
  for (let i = 0; i < 6; i++) {
    latest().onerror?.();
    now += 61_000;
  }
  expect(troubles).not.toContain('given-up');
});

it('ends with the last map that shows tiles', () => {
  detach();
  expect(latest().ended).toBe(true);
});
