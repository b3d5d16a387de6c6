import { expect, it } from 'vitest';
import { squareAt } from '../../../tests/builders/blocks';
import { aCredit } from '../../../tests/builders/credits';
import { aShape } from '../../../tests/builders/records';
import { geodesicAreaM2 } from '../../core/geo/geodesic-area';
import { packPolygons, unpackPolygons } from '../../core/geo/geometry';
import { uniteGeometries } from '../../core/geo/overlay/overlay';
import type { Shape } from '../../core/parcel/parcel';
import { muFromM2, sumOf } from '../../core/quantity';
import type { Credit } from '../../core/target/credit';
import { createLedger } from '../../core/target/ledger-land';
import { legendOf, legendTotal } from '../../core/theme/legend';
import { themes } from '../../core/theme/themes';
import { createCreditedLand } from './credited-land';
import { splitOf } from './land-pieces';
import { ledgerNote } from './ledger-note';

const SIZE = 0.001;
/** Four plots side by side. */
const shapes = [0, 1, 2, 3].map((at): Shape => {
  return { ...aShape(`p${at}`), geometry: packPolygons(squareAt(122 + at * SIZE, 30, SIZE)) };
});
const ids = shapes.map(({ id }) => id);
const areasM2 = Float64Array.from(shapes, ({ geometry }) => geodesicAreaM2(geometry));
const outlines = new Map(shapes.map((shape) => [shape.id, shape]));
type Land = NonNullable<Credit['land']>;
const landOf = (at: number): Land => unpackPolygons((shapes[at] as Shape).geometry);
const m2Of = (land: Land) => geodesicAreaM2(packPolygons(land));
/** So much of a plot, from its west side. */
const westOf = (at: number, share: number): Land => [
  [
    [
      [122 + at * SIZE, 30],
      [122 + (at + share) * SIZE, 30],
      [122 + (at + share) * SIZE, 30 + SIZE],
      [122 + at * SIZE, 30 + SIZE],
    ],
  ],
];
const credit = (id: string, at: number, event: string, on: string, patch: Partial<Credit> = {}) => {
  const land = patch.land === undefined ? landOf(at) : patch.land;
  const amount = land ? muFromM2(m2Of(land)) : 10;
  return aCredit(id, {
    event,
    on,
    subject: { table: 'parcels', id: `p${at}` },
    amount,
    ...patch,
    land,
  });
};
const weights = new Map([
  ['start', 0.5],
  ['complete', 1],
]);
const rules = { kind: 'land', annual: false, weights, floorMuRatio: null } as const;
const ledgerOf = (...credits: Credit[]) => createLedger({ ...rules, credits });
const listing = ['列入', '列入', '列入', '不列入'];
const asked = { ids, areasM2, shapes: outlines, listing, day: '2021-12-31' };
const wordsOf = (...credits: Credit[]) =>
  createCreditedLand()({ ...asked, ledger: ledgerOf(...credits) }).words;

/** 宗 and 亩 of the legend, class by class: none, credited, partly, planned, remaining, off the list. */
function legendFor(...credits: Credit[]) {
  const { words, parts } = createCreditedLand()({ ...asked, ledger: ledgerOf(...credits) });
  const classes = Uint8Array.from(words, (word) => themes.progress.classOf(word));
  return legendOf(themes.progress, classes, areasM2, null, splitOf(parts));
}

it('tells what is credited, half credited, planned and left, as of any day and back again', () => {
  const ledger = ledgerOf(
    credit('c1', 0, 'start', '2021-03-01'),
    credit('c2', 0, 'complete', '2021-09-01'),
    credit('c3', 1, 'complete', '2022-01-01', { planned: true }),
  );
  const land = createCreditedLand();
  const at = (day: string) => land({ ...asked, ledger, day }).words;
  expect(at('2021-01-01')).toEqual(['清单内未认定', '计划', '清单内未认定', '不在清单']);
  expect(at('2021-06-30')).toEqual(['部分认定', '计划', '清单内未认定', '不在清单']);
  expect(at('2021-12-31')).toEqual(['已认定', '计划', '清单内未认定', '不在清单']);
  expect(at('2021-01-01')[0]).toBe('清单内未认定');
});

it('what is exempt is off the list, of what nobody has judged yet nothing is known', () => {
  const judged = { ...asked, listing: ['豁免', '待核实', '列入', '不列入'], ledger: ledgerOf() };
  expect(createCreditedLand()(judged).words).toEqual([
    '不在清单',
    null,
    '清单内未认定',
    '不在清单',
  ]);
});

it('without a list nothing is said to be left, without a ledger nothing at all', () => {
  const land = createCreditedLand();
  const ledger = ledgerOf(credit('c1', 0, 'start', '2021-03-01'));
  const words = (given: typeof ledger | null) =>
    land({ ...asked, listing: null, ledger: given }).words;
  expect(words(ledger)).toEqual(['部分认定', null, null, null]);
  expect(words(null)).toEqual([null, null, null, null]);
});

it('of a parcel credited in part the part is credited, the rest is not', () => {
  const half = credit('c1', 0, 'complete', '2021-03-01', { land: westOf(0, 0.5) });
  expect(wordsOf(half)[0]).toBe('部分认定');
  const [, credited, partly, , remaining] = legendFor(half);
  const [area = 0] = areasM2;
  expect(credited?.areaM2).toBeCloseTo(area / 2, 1);
  expect(partly).toMatchObject({ count: 1, areaM2: 0 });
  expect(remaining?.areaM2).toBeCloseTo(2.5 * area, 1);
});

it('planned pieces are told apart, beside credited ones and alone', () => {
  const plan = credit('c2', 0, 'complete', '2022-06-01', { planned: true, land: westOf(0, 0.75) });
  const half = credit('c1', 0, 'complete', '2021-03-01', { land: westOf(0, 0.5) });
  const [area = 0] = areasM2;
  const shares = (...credits: Credit[]) =>
    legendFor(...credits).map(({ areaM2 }) => Math.round((areaM2 / area) * 100) / 100);
  expect(wordsOf(half, plan)[0]).toBe('部分认定');
  expect(shares(half, plan)).toEqual([0, 0.5, 0, 0.25, 2.25, 1]);
  expect(wordsOf(plan)[0]).toBe('计划');
  expect(shares(plan)).toEqual([0, 0, 0, 0.75, 2.25, 1]);
});

it('outlines decide, not what a credit was entered for: after a split, and of blocks and firms', () => {
  const both = uniteGeometries([0, 1].map((at) => (shapes[at] as Shape).geometry));
  const land = unpackPolygons(both);
  const parent = credit('c1', 0, 'complete', '2021-03-01', { land });
  expect(wordsOf(parent).slice(0, 2)).toEqual(['已认定', '已认定']);
  for (const table of ['blocks', 'enterprises'] as const) {
    const whole = credit('c1', 0, 'complete', '2021-03-01', { land, subject: { table, id: 'x' } });
    expect(wordsOf(whole).slice(0, 3)).toEqual(['已认定', '已认定', '清单内未认定']);
  }
});

it('the legend adds up to all land, and its credited land to the ledger', () => {
  const credits = [
    credit('c1', 0, 'complete', '2021-03-01', { land: westOf(0, 1.4) }),
    credit('c2', 2, 'start', '2021-04-01'),
    credit('c3', 2, 'complete', '2021-05-01', { land: westOf(2, 0.3) }),
    credit('c4', 3, 'complete', '2022-05-01', { land: westOf(3, 0.3), planned: true }),
  ];
  const legend = legendFor(...credits);
  expect(legendTotal(legend)).toMatchObject({ count: 4, withoutOutline: 0 });
  expect(legendTotal(legend).areaM2).toBeCloseTo(sumOf([...areasM2]), 6);
  const counted = sumOf(
    ledgerOf(...credits)
      .entriesAt('2021-12-31')
      .map((entry) => entry.counted ?? 0),
  );
  const [, full, half] = legend;
  const told = muFromM2((full?.areaM2 ?? 0) + (half?.areaM2 ?? 0) / 2);
  expect(told).toBeCloseTo(counted, 3);
});

it('a figure of paper for less than its outline is partly credited; a certificate is for all of it', () => {
  const amount = muFromM2(areasM2[0] ?? 0) * 0.6;
  const paper = credit('c1', 0, 'complete', '2021-03-01', { amount, areaMethod: '文件所载' });
  expect(wordsOf(paper)[0]).toBe('部分认定');
  expect(wordsOf({ ...paper, areaMethod: '证载' })[0]).toBe('已认定');
});

it('floors are no land', () => {
  const floors = credit('c1', 0, 'complete', '2021-03-01', {
    land: null,
    amount: null,
    floorM2: 500,
    areaMethod: '证载',
  });
  expect(wordsOf(floors)[0]).toBe('清单内未认定');
});

it('says what the ledger counts and the map cannot show', () => {
  const note = (...credits: Credit[]) => {
    const ledger = ledgerOf(...credits);
    const { stakes } = createCreditedLand()({ ...asked, ledger });
    return stakes && ledgerNote(ledger, stakes, asked.day);
  };
  expect(note()).toBe('');
  const on = '2021-03-01';
  const firm = { table: 'enterprises', id: 'firm-1' } as const;
  const nowhere = credit('c2', 0, 'complete', on, { subject: firm, land: null, amount: 12.5 });
  const gone = credit('c3', 0, 'start', on, {
    subject: { table: 'parcels', id: 'gone' },
    land: null,
    amount: 4,
  });
  expect(note(nowhere, gone)).toBe(
    '台账按权重计入 14.50 亩；其中 2 笔认定无图形，共 14.50 亩，图上不显示',
  );
  const beyond = credit('c4', 3, 'complete', on, { land: westOf(3, 2), amount: 30 });
  expect(note(beyond)).toBe('台账按权重计入 30.00 亩；其中 15.00 亩在现有地块以外，图上不显示');
  const own = credit('c5', 0, 'complete', on, { land: null, amount: 3 });
  expect(note(own)).toBe('台账按权重计入 3.00 亩');
});
