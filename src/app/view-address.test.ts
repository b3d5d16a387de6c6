import fc from 'fast-check';
import { expect, it } from 'vitest';
import { themeKeys } from '../core/theme/theme-key';
import { unitFigureKeys } from '../core/theme/unit-figure';
import { firstView, layerGroups, type ViewState } from './session';
import { readView, writeView } from './view-address';

const year = fc.option(fc.integer({ min: 1990, max: 2099 }).map(String));
const degrees = (most: number) =>
  fc.integer({ min: -most * 1e6, max: most * 1e6 }).map((n) => n / 1e6);
const theme = fc.constantFrom(...themeKeys);
const view: fc.Arbitrary<ViewState> = fc.record({
  theme,
  year,
  filter: fc.string().filter((text) => text === '' || text.trim() !== ''),
  isolated: fc.uniqueArray(fc.constantFrom('none', '2', '3', 'mixed')),
  pick: fc.option(fc.array(fc.tuple(degrees(180), degrees(90)), { minLength: 3, maxLength: 20 })),
  compare: fc.option(fc.record({ theme, year, at: fc.nat(1000).map((n) => n / 1000) })),
  unitFigure: fc.option(fc.constantFrom(...unitFigureKeys)),
  label: fc.constantFrom('name', 'figure', 'code', 'none'),
  hidden: fc.uniqueArray(fc.constantFrom(...layerGroups)),
  day: fc.option(fc.constantFrom('2021-12-31', '2024-02-29')),
  target: fc.option(
    fc.record({
      program: fc.constantFrom('dinghai-2021', 'program-1'),
      target: fc.constantFrom('d8', 'b3'),
      year: fc.option(fc.integer({ min: 2000, max: 2099 })),
      unit: fc.option(fc.constantFrom('白泉镇', '干石览镇', '未分到单位')),
      column: fc.option(fc.constantFrom('industry', '')),
    }),
  ),
  program: fc.option(fc.constantFrom('dinghai-2021', 'program-1')),
  programYear: fc.option(fc.integer({ min: 2000, max: 2099 })),
  list: fc.option(fc.constantFrom('low-enterprise', 'land-4no')),
  variant: fc.option(fc.constantFrom('variant-1')),
  trial: fc.dictionary(
    fc.constantFrom('t-2021', 'protectionYears'),
    fc.integer({ min: -900, max: 900 }).map((n) => n / 100),
    { noNullPrototype: true },
  ),
});

const through = (state: ViewState) => readView(new URLSearchParams(writeView(state).join('&')));

it('A10: any view comes back from its address', () => {
  fc.assert(
    fc.property(view, (state) => {
      expect(through(state)).toEqual(state);
    }),
  );
});

it('a view as at first needs no address', () => {
  expect(writeView(firstView)).toEqual([]);
});

it('half a character typed does no harm', () => {
  expect(through({ ...firstView, filter: '\ud873' }).filter).toBe('\ufffd');
});

it('a negative zero is the same place', () => {
  const pick = [
    [-0, 0],
    [1, 0],
    [1, 1],
  ] as const;
  expect(through({ ...firstView, pick }).pick?.[0]?.map((n) => n + 0)).toEqual([0, 0]);
});

it.each([
  't=<img>',
  'y=20',
  'a=1,2 3',
  'a=1,2 3,4 5,600',
  'x=rainbow,2021,0.5',
  'x=idle,,2',
  'u=__proto__',
  'l=all',
  'h=everything',
  'd=2021-02-30',
  'o=dinghai-2021',
  'o=<b>:d8',
])('leaves out what is malformed: %s', (address) => {
  expect(readView(new URLSearchParams(address))).toEqual(firstView);
});
