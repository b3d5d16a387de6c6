import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { aCredit } from '../../../tests/builders/credits';
import { packSchema } from '../program/schema/pack-schema';
import { withValues } from '../program/with-values';
import {
  creditsOfLedger,
  eventsOfLedger,
  ledgerKeyOf,
  rulesOfLedger,
  targetsOfLedger,
} from './ledger';

const read = (id: string) =>
  packSchema.parse(JSON.parse(readFileSync(`data/programs/${id}/program.json`, 'utf8')));
const first = read('dinghai-2021');
const second = read('dinghai-2022');
const beilun = read('beilun-2024');
const packs = [second, beilun, first];

it('one target in two documents, and its part, is one ledger', () => {
  for (const [program, target] of [
    ['dinghai-2021', 'd7'],
    ['dinghai-2021', 'd8'],
    ['dinghai-2022', 'g9'],
  ] as const) {
    expect(ledgerKeyOf(packs, program, target)).toBe('dinghai-2021:d7');
  }
  expect(targetsOfLedger(packs, 'dinghai-2021:d7').map(({ key }) => key)).toEqual([
    'dinghai-2022:g9',
    'dinghai-2021:d7',
    'dinghai-2021:d8',
  ]);
  expect(ledgerKeyOf(packs, 'beilun-2024', 'b2')).toBe('beilun-2024:b1');
});

it('a part of a target in words has a ledger of its own, and so has what stands alone', () => {
  expect(ledgerKeyOf(packs, 'dinghai-2021', 'd5')).toBe('dinghai-2021:d5');
  expect(ledgerKeyOf(packs, 'beilun-2024', 'b3')).toBe('beilun-2024:b3');
  expect(ledgerKeyOf(packs, 'no-such', 'x')).toBe('no-such:x');
});

it('a ledger keeps its name while one of its documents is missing', () => {
  expect(ledgerKeyOf([second], 'dinghai-2022', 'g9')).toBe('dinghai-2021:d7');
  expect(eventsOfLedger([second], 'dinghai-2021:d7').map(({ id }) => id)).toContain('complete');
});

it('the pack the ledger is named after decides the weights, with the values asked', () => {
  const weightOf = (of: typeof packs, event: string) =>
    rulesOfLedger(of, 'dinghai-2021:d7').weights.get(event);
  expect(weightOf(packs, 'transfer')).toBe(0);
  expect(weightOf(packs, 'start')).toBe(0.5);
  expect(weightOf(packs, 'complete')).toBe(1);
  expect(
    weightOf(
      [withValues(first, { 'weight-start': 25 }), withValues(second, { 'weight-start': 75 })],
      'start',
    ),
  ).toBe(0.25);
  expect(eventsOfLedger(packs, 'dinghai-2021:d7').map(({ id }) => id)).not.toContain('fair');
  expect(eventsOfLedger(packs, 'dinghai-2021:d10').map(({ id }) => id)).toEqual(['fair']);
});

it('floors convert once somebody sets how', () => {
  expect(rulesOfLedger(packs, 'dinghai-2021:d7').floorMuRatio).toBeNull();
  const set = [withValues(first, { floorMuRatio: 667 })];
  expect(rulesOfLedger(set, 'dinghai-2021:d7').floorMuRatio).toBe(667);
});

it('land goes by outlines, firms are counted once, square metres add up', () => {
  const told = (key: string) => {
    const { kind, annual } = rulesOfLedger(packs, key);
    return [kind, annual];
  };
  expect(told('dinghai-2021:d7')).toEqual(['land', false]);
  expect(told('beilun-2024:b6')).toEqual(['count', false]);
  expect(told('beilun-2024:b5')).toEqual(['measure', false]);
  expect(told('dinghai-2021:d10')).toEqual(['count', true]);
  // A firm that puts up robots twice puts up both lots.
  expect(told('dinghai-2022:g35')[0]).toBe('measure');
  expect(told('dinghai-2022:g33')).toEqual(['measure', true]);
});

it('records entered for any of its targets are in the ledger', () => {
  const credits = [
    aCredit('c-1', { ledger: 'dinghai-2021:d7' }),
    aCredit('c-2', { ledger: 'dinghai-2022:g9' }),
    aCredit('c-3', { ledger: 'beilun-2024:b3' }),
  ];
  expect(creditsOfLedger(packs, 'dinghai-2021:d7', credits).map(({ id }) => id)).toEqual([
    'c-1',
    'c-2',
  ]);
});
