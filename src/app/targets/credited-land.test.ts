import { expect, it } from 'vitest';
import { aCredit } from '../../../tests/builders/credits';
import { aShape } from '../../../tests/builders/records';
import { geodesicAreaM2 } from '../../core/geo/geodesic-area';
import { unpackPolygons } from '../../core/geo/geometry';
import { createLedger } from '../../core/target/ledger-land';
import { createLandWords } from './credited-land';

const shapes = [0, 1, 2, 3].map((at) => aShape(`p${at}`, 122.1 + at / 100));
const ids = shapes.map(({ id }) => id);
const areasM2 = Float64Array.from(shapes, ({ geometry }) => geodesicAreaM2(geometry));
const credit = (at: number, event: string, on: string, planned = false) =>
  aCredit(`c-${event}-${at}`, {
    event,
    on,
    planned,
    subject: { table: 'parcels', id: `p${at}` },
    land: unpackPolygons((shapes[at] as (typeof shapes)[0]).geometry),
  });
const weights = new Map([
  ['start', 0.5],
  ['complete', 1],
]);
const ledger = createLedger({
  kind: 'land',
  annual: false,
  weights,
  floorMuRatio: null,
  credits: [
    credit(0, 'start', '2021-03-01'),
    credit(0, 'complete', '2021-09-01'),
    credit(1, 'complete', '2022-01-01', true),
  ],
});
const listing = ['列入', '列入', '列入', '不列入'];

it('tells what is credited, half credited, planned and left, as of any day and back again', () => {
  const wordsOf = createLandWords();
  const at = (day: string) => wordsOf({ ledger, ids, areasM2, listing, day });
  expect(at('2021-01-01')).toEqual(['清单内未认定', '计划', '清单内未认定', null]);
  expect(at('2021-06-30')).toEqual(['部分认定', '计划', '清单内未认定', null]);
  expect(at('2021-12-31')).toEqual(['已认定', '计划', '清单内未认定', null]);
  expect(at('2021-01-01')[0]).toBe('清单内未认定');
});

it('without a list nothing is said to be left, without a ledger nothing at all', () => {
  const wordsOf = createLandWords();
  const asked = { ids, areasM2, listing: null, day: '2021-06-30' };
  expect(wordsOf({ ...asked, ledger })).toEqual(['部分认定', '计划', null, null]);
  expect(wordsOf({ ...asked, ledger: null })).toEqual([null, null, null, null]);
});
