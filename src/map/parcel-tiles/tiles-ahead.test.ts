import { beforeEach, expect, it, vi } from 'vitest';
import type { Asked } from './asked-tiles';
import type { TileData } from './messages';
import type { TileService } from './tile-service';
import { TilesAhead } from './tiles-ahead';

const asked: Asked = { form: 'raster', side: 'main', tile: { z: 11, x: 1, y: 1 }, px: 512 };
const signal = new AbortController().signal;
let made: ((data: TileData) => void)[];
let service: { version: number; tile: ReturnType<typeof vi.fn>; hand: ReturnType<typeof vi.fn> };
let ahead: TilesAhead;

beforeEach(() => {
  made = [];
  const tile = vi.fn(() => new Promise<TileData>((resolve) => made.push(resolve)));
  service = { version: 3, tile, hand: vi.fn() };
  ahead = new TilesAhead(service as unknown as TileService);
});

it('gives out what was made ahead, once', async () => {
  ahead.expect([asked]);
  const bytes = new ArrayBuffer(4);
  made[0]?.(bytes);
  expect(await ahead.tile({ ...asked }, signal)).toBe(bytes);
  expect(service.hand).toHaveBeenCalledWith(asked);
  void ahead.tile(asked, signal);
  await vi.waitFor(() => expect(service.tile).toHaveBeenCalledTimes(2));
});

it('what changed meanwhile is made anew', async () => {
  ahead.expect([asked]);
  made[0]?.(new ArrayBuffer(4));
  await Promise.resolve();
  await Promise.resolve();
  service.version++;
  const tile = ahead.tile(asked, signal);
  await vi.waitFor(() => expect(made).toHaveLength(2));
  const bytes = new ArrayBuffer(8);
  made[1]?.(bytes);
  expect(await tile).toBe(bytes);
  expect(service.hand).not.toHaveBeenCalled();
});

it('a map that no longer wants a tile is not given it', async () => {
  const gone = new AbortController();
  ahead.expect([asked]);
  const tile = ahead.tile(asked, gone.signal);
  gone.abort();
  made[0]?.(new ArrayBuffer(4));
  await expect(tile).rejects.toThrow();
});
