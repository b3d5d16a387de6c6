import { expect, it, vi } from 'vitest';
import { aShape } from '../../../tests/builders/records';
import type { Land } from '../../core/block/land-pack';
import { packLand } from '../../core/block/land-pack';
import { type SuggestFigures, suggestBlocks } from '../../core/block/suggest-blocks';
import { unionOutline } from '../../core/block/union-outline';
import type { Geometry } from '../../core/geo/geometry';
import { runNow } from '../analysis/steps';
import { startSuggesting, startUniting } from './block-work';
import { type BlockPiece, blockDesk, sendLand } from './block-work-message';

/** More than one piece: plots side by side, the last without an outline. */
const COUNT = 600;
const plots = Array.from({ length: COUNT }, (_, at): Land => {
  const geometry = at === COUNT - 1 ? null : aShape(`p${at}`, 122 + at / 1000).geometry;
  return { id: `p${at}`, geometry };
});
const figures: SuggestFigures = {
  listedLand: Uint8Array.from(plots, (_, at) => (at % 100 < 5 ? 1 : 0)),
  listedFirms: null,
  firms: { from: new Uint32Array(COUNT + 1), tied: new Uint32Array() },
};
const asked = { roadM: 30, leastParcels: 3, rankBy: 'land' } as const;
const direct = suggestBlocks(plots, packLand(plots), figures, asked);

it('suggests in pieces, as a worker is sent them, what is suggested at once', () => {
  const take = blockDesk();
  const pieces: BlockPiece[] = [];
  runNow(sendLand(plots, figures, (piece) => pieces.push(structuredClone(piece))));
  expect(pieces.length).toBeGreaterThan(2);
  for (const piece of pieces) expect(take(piece)).toBeNull();
  expect(take({ kind: 'suggest', asked })).toEqual({ kind: 'suggested', found: direct });
  expect(direct.length).toBeGreaterThan(0);
});

it('sends the land once and answers one question after another', async () => {
  const suggester = startSuggesting(plots, figures);
  const of = (leastParcels: number) =>
    new Promise<number>((resolve, reject) => {
      suggester.ask({ ...asked, leastParcels }, (found) => resolve(found.length), reject);
    });
  expect(await of(3)).toBe(direct.length);
  expect(await of(1000)).toBe(0);
  suggester.end();
});

it('makes one outline of many, the same as at once', async () => {
  const geometries = plots.flatMap(({ geometry }) => geometry ?? []);
  const [own, others] = [geometries.slice(0, 4), geometries.slice(4, 8)];
  const outline = await new Promise<Geometry>((resolve, reject) => {
    startUniting(own, others, 12, resolve, reject);
  });
  expect(outline).toEqual(unionOutline(own, others, 12));
});

it('given up, nothing is heard of it any more', async () => {
  const ended = vi.fn();
  class Silent {
    onmessage: ((event: { data: unknown }) => void) | null = null;
    onerror: unknown = null;
    postMessage() {}
    terminate() {
      ended();
    }
  }
  vi.stubGlobal('Worker', Silent);
  const done = vi.fn();
  const suggester = startSuggesting(plots, figures);
  suggester.ask(asked, done, done);
  // The second question ends the worker that is busy with the first.
  const stop = suggester.ask({ ...asked, roadM: 5 }, done, done);
  expect(ended).toHaveBeenCalledTimes(1);
  stop();
  expect(ended).toHaveBeenCalledTimes(2);
  startUniting([], [], 12, done, done)();
  expect(ended).toHaveBeenCalledTimes(3);
  expect(done).not.toHaveBeenCalled();
  vi.unstubAllGlobals();
});
