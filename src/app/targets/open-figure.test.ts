import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openPack } from '../../../tests/builders/bulletins';
import { aCredit, plainLedger } from '../../../tests/builders/credits';
import { askTargets } from '../../../tests/builders/targets-question';
import { packSchema } from '../../core/program/schema/pack-schema';
import type { ComputedSource, FirmFigures } from '../../core/target/computed-target';
import { type ProgramAsked, progressOfProgram } from '../../core/target/program-progress';
import { emptyWorkspace } from '../../core/workspace';
import { runNow } from '../analysis/steps';
import type { OpenTarget } from '../session';
import { createTargets, type Targets } from './derive-targets';
import { openFigure } from './open-figure';

const path = new URL('../../../data/programs/dinghai-2021/program.json', import.meta.url);
const pack = packSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
const ledger = plainLedger(
  [
    aCredit('c1', { unitId: 'white', amount: 6.3 }),
    aCredit('c2', { unitId: 'white', amount: 1, sector: '' }),
    aCredit('c3', { unitId: null, subject: { table: 'blocks', id: 'block-1' }, amount: 2 }),
  ],
  { completion: 1 },
);
const asked: ProgramAsked = {
  pack,
  ledgerOf: () => ledger,
  readings: [],
  computed: null,
  day: '2021-12-31',
  enteredOn: null,
};
const unitIdOf = (printed: string) => (printed === '白泉镇' ? 'white' : null);
const targets: Omit<Targets, 'question'> = {
  day: '2021-12-31',
  tables: emptyWorkspace().tables,
  packs: [pack],
  ledgers: new Map(),
  programs: [{ ...progressOfProgram(asked), pack, asked, unitIdOf }],
};
const open = (patch: Partial<OpenTarget> = {}): OpenTarget => {
  return { program: 'dinghai-2021', target: 'd8', year: null, unit: null, column: null, ...patch };
};

it.each([
  ['the whole', {}, ['c1', 'c2', 'c3']],
  ['a row', { unit: '白泉镇' }, ['c1', 'c2']],
  ['a cell', { unit: '白泉镇', column: 'industry' }, ['c1']],
  ['a column', { column: 'industry' }, ['c1', 'c3']],
  ['no sector', { unit: '白泉镇', column: '' }, ['c2']],
  ['no unit', { unit: '未分到单位' }, ['c3']],
] as const)('opens %s to its credits', (_what, patch, ids) => {
  expect(openFigure(targets, open(patch))?.creditIds).toEqual(ids);
});

it('a ratio opens to the firms of its own row', () => {
  const north = openPack('beilun-2024');
  const firm = (id: string, unitId: string, tax: number) => {
    return {
      id,
      unitId,
      taxWan: tax,
      scale: '规上',
      valueAddedWan: null,
      landMu: 1,
      sector: '工业',
    };
  };
  const computed: ComputedSource = {
    firms: (year) =>
      [firm('a', '新碶', year === 2023 ? 10 : 11), firm('b', '小港', 50)] as FirmFigures[],
    listed: () => null,
  };
  const question = { ...asked, pack: north, computed, day: '2024-12-31' };
  const all = {
    day: question.day,
    programs: [
      {
        ...progressOfProgram(question),
        pack: north,
        asked: question,
        unitIdOf: (printed: string) => (printed === '大碶' ? null : printed),
      },
    ],
  };
  const of = (patch: Partial<OpenTarget>) =>
    openFigure(all, open({ program: 'beilun-2024', target: 'b9', ...patch }));
  expect(of({})?.computed?.ids).toEqual(['a', 'b']);
  const street = of({ unit: '新碶' });
  expect(street?.cell?.done).toBe(10);
  expect(street?.computed).toMatchObject({ value: 10, ids: ['a'] });
  expect([...(street?.firmIds ?? [])]).toEqual(['a']);
  expect(of({ unit: '大碶' })).toMatchObject({ cell: { done: null }, computed: null });
});

it('names parcels and blocks, and knows what is not there', () => {
  const figure = openFigure(targets, open());
  expect([...(figure?.parcelIds ?? [])]).toEqual(['parcel-c1', 'parcel-c2']);
  expect([...(figure?.blockIds ?? [])]).toEqual(['block-1']);
  expect(openFigure(targets, open({ target: 'd7' }))).toMatchObject({ table: null, cell: null });
  expect(openFigure(targets, open({ target: 'd99' }))).toBeNull();
  expect(openFigure(targets, open({ program: 'x' }))).toBeNull();
});

it('a reported figure stands in the open target as often as it is opened', () => {
  const told = runNow(createTargets()(askTargets([])));
  const share = open({ program: 'dinghai-2022', target: 'g7' });
  for (const time of ['first', 'again'])
    expect(openFigure(told, share)?.progress.done, time).toBe(1.2);
});
