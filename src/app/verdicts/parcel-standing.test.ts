import { expect, it } from 'vitest';
import { aStanding } from '../../../tests/builders/list-standing';
import { runNow } from '../analysis/steps';
import type { Readers } from './list-standing';
import { parcelStanding } from './parcel-standing';
import type { ListStanding } from './verdicts';

/** Firms by row on each parcel. */
function readersOf(firmsOn: readonly (readonly number[])[]): Readers {
  const from = [0];
  for (const firms of firmsOn) from.push((from.at(-1) ?? 0) + firms.length);
  const ties = { from: Uint32Array.from(from), tied: Uint32Array.from(firmsOn.flat()) };
  const namesOf = (id: string) => (id === 'p0' ? ['东块', '西块'] : []);
  return { land: { count: firmsOn.length }, ties, blocks: { namesOf } } as unknown as Readers;
}

const firms = aStanding([
  { id: 'f0', listing: '不列入' },
  { id: 'f1', listing: '豁免' },
  { id: 'f2', listing: '待核实' },
  { id: 'f3', track: '未达标' },
]);
const standingOf = (list: ListStanding | null, firmsOn: readonly (readonly number[])[]) => {
  const ids = firmsOn.map((_, at) => `p${at}`);
  return runNow(parcelStanding(list, ids, readersOf(firmsOn)));
};

it('a parcel takes the firm that speaks loudest; land without a firm has none', () => {
  const { listing, track } = standingOf(firms, [[0], [0, 1], [1, 2, 0], [2, 3], []]);
  expect(listing).toEqual(['不列入', '豁免', '待核实', '列入', null]);
  expect(track).toEqual([null, null, null, '未达标', null]);
});

it('a list of land speaks of the land itself', () => {
  const land = aStanding([{ id: 'p0', listing: '不列入' }, { id: 'p1' }], { table: 'parcels' });
  expect(standingOf(land, [[3], []]).listing).toEqual(['不列入', '列入']);
});

it('says nothing where there is no list, or one of blocks', () => {
  expect(standingOf(null, [[3]]).listing).toEqual([null]);
  expect(standingOf(aStanding([], { table: 'blocks' }), [[3]]).listing).toEqual([null]);
});

it('names the blocks of every parcel, whatever list is looked at', () => {
  expect(standingOf(firms, [[0], [1]]).blocks).toEqual(['东块\n西块', null]);
  expect(standingOf(null, [[0], [1]]).blocks).toEqual(['东块\n西块', null]);
});
