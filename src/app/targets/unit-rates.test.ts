import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { aCredit, plainLedger } from '../../../tests/builders/credits';
import { aUnit } from '../../../tests/builders/records';
import { packSchema } from '../../core/program/schema/pack-schema';
import { ledgerKeyOf, rulesOfLedger } from '../../core/target/ledger';
import { createLedger } from '../../core/target/ledger-land';
import { type ProgramAsked, progressOfProgram } from '../../core/target/program-progress';
import { unitFigureScales } from '../../core/theme/unit-figure-scales';
import { emptyWorkspace } from '../../core/workspace';
import type { Targets } from './derive-targets';
import { landTargetOf, splitTargetOf } from './target-on-map';
import { unitRatesOf } from './unit-rates';

const path = new URL('../../../data/programs/dinghai-2021/program.json', import.meta.url);
const pack = packSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
const KEY = ledgerKeyOf([pack], pack.id, 'd7');
const ledger = createLedger({
  ...rulesOfLedger([pack], KEY),
  credits: [aCredit('c1', { event: 'complete', unitId: 'white', amount: 6.4 })],
});
const asked: ProgramAsked = {
  pack,
  ledgerOf: () => ledger,
  readings: [],
  computed: null,
  day: '2021-12-31',
  enteredOn: null,
};
const unitIdOf = (printed: string) => (printed === '白泉镇' ? 'white' : null);
const targets = {
  day: '2021-12-31',
  packs: [pack],
  ledgers: new Map([[KEY, ledger]]),
  programs: [{ ...progressOfProgram(asked), pack, asked, unitIdOf }],
} as unknown as Targets;
const open = (target: string) => {
  return { program: pack.id, target, year: null, unit: null, column: null };
};

it('the map tells the open target, else the first that is counted in land', () => {
  expect(landTargetOf(targets, null)?.target).toBe('d7');
  expect(landTargetOf(targets, open('d8'))?.target).toBe('d8');
  // Firms are no land.
  expect(landTargetOf(targets, open('d9'))?.target).toBe('d7');
  expect(splitTargetOf(targets, null)?.target).toBe('d8');
  expect(splitTargetOf(targets, open('d9'))?.target).toBe('d9');
});

it('units have the rate of their row; without a task there is none', () => {
  const { borders } = emptyWorkspace().tables;
  const units = new Map([
    ['white', aUnit('white')],
    ['other', aUnit('other', { name: '别处' })],
  ]);
  const rows = unitRatesOf(targets, { program: pack.id, target: 'd8' }, { units, borders });
  expect(rows[0]).toMatchObject({ unitId: 'white', numerator: 6.4, denominator: 64 });
  expect(rows[0]?.value).toBeCloseTo(10);
  expect(rows[1]).toMatchObject({ value: null, classIndex: 0 });
});

it('the map does not read 100 % before the table does', () => {
  const { borders } = emptyWorkspace().tables;
  const nearly = plainLedger([aCredit('c1', { unitId: 'white', amount: 63.8 })], { completion: 1 });
  const own = { ...asked, ledgerOf: () => nearly };
  const all = {
    ...targets,
    programs: [{ ...progressOfProgram(own), pack, asked: own, unitIdOf }],
  } as unknown as Targets;
  const units = new Map([['white', aUnit('white')]]);
  const [row] = unitRatesOf(all, { program: pack.id, target: 'd8' }, { units, borders });
  expect(unitFigureScales.creditRate.format(row?.value ?? null)).toBe('99');
});
