import { describe, expect, it } from 'vitest';
import { type RuleRow, rowsReader, subjectsOfRows } from '../../../tests/builders/rule-rows';
import { subjectsOf } from './columns';
import type { FactKey } from './fact-catalog';
import { ABSENT } from './subjects';

function numbers(rows: readonly RuleRow[], fact: FactKey, year: number | null = null) {
  const column = subjectsOfRows(rows).column(fact, year);
  return column.kind === 'number' ? [...column.values] : null;
}

function codes(rows: readonly RuleRow[], fact: FactKey, year: number | null = null) {
  const column = subjectsOfRows(rows).column(fact, year);
  return column.kind === 'word' ? [...column.codes] : null;
}

describe('subjectsOf', () => {
  it('A5 figures of unknown or no land are unknown, never 0', () => {
    const rows = [
      { 'taxWan@2020': 6, landMu: 2 },
      { 'taxWan@2020': -6, landMu: 2 },
      { 'taxWan@2020': 6, landMu: 0 },
      { 'taxWan@2020': 6 },
      { 'taxWan@2020': null, landMu: 2 },
      { 'taxWan@2020': '6', landMu: 2 },
      { landMu: 2 },
    ];
    const none = Number.NaN;
    expect(numbers(rows, 'taxPerMu', 2020)).toEqual([3, -3, none, none, none, none, none]);
    expect(numbers(rows, 'taxPerMu', 2021)?.every(Number.isNaN)).toBe(true);
  });

  it('tells those nobody named from those of whom it is not known', () => {
    const welfare = ['民生类', '否', null, 3, '福利'].map((word) => ({ welfare: word }));
    expect(codes([...welfare, {}], 'welfare')).toEqual([2, 4, 0, 0, 0, 1]);
    expect(
      codes([{}, { 'scale@2020': '规上' }, { 'scale@2020': '多家不一' }], 'scale', 2020),
    ).toEqual([0, 2, 0]);
  });

  it('numbers free text as it is met', () => {
    const tenure = ['集体', '国有', '集体', ''].map((word) => ({ tenure: word }));
    const column = subjectsOf(rowsReader(tenure, 2021, 'parcel')).column('tenure', null);
    expect(column).toMatchObject({ words: ['集体', '国有'], codes: Uint16Array.of(2, 3, 2, 0) });
  });

  it('reads sets: 无 is empty, a word outside the catalogue makes it unknown', () => {
    const said = ['安全生产、消防安全', '无', null, '安全生产、扰民', '消防安全 、安全生产', 7];
    const column = subjectsOfRows([...said.map((problems) => ({ problems })), {}]).column(
      'problems',
      null,
    );
    expect(column).toMatchObject({
      bits: Uint32Array.of(0b11, 0, 0, 0, 0b11, 0, 0),
      known: Uint8Array.of(1, 1, 0, 0, 1, 0, 1),
    });
  });

  it('counts years from the year of an event; what never happened is none', () => {
    const days = ['2019-12-31', '2021-01-01', '2023-05-01', null, '2019', 2019];
    const rows = [...days.map((landSuppliedOn) => ({ landSuppliedOn })), {}];
    expect(numbers(rows, 'yearsSinceSupply')).toEqual([
      2,
      0,
      -2,
      Number.NaN,
      Number.NaN,
      Number.NaN,
      ABSENT,
    ]);
  });

  it.each<[string, RuleRow, number]>([
    ['grew last year', { 'scale@2019': '规下', 'scale@2020': '规上' }, 1],
    ['grew this year', { 'scale@2020': '规下', 'scale@2021': '规上' }, 0],
    ['will grow', { 'scale@2021': '规下', 'scale@2022': '规上' }, ABSENT],
    ['always was', { 'scale@2018': '规上', 'scale@2019': '规上' }, ABSENT],
    ['shrank', { 'scale@2018': '规上', 'scale@2019': '规下' }, ABSENT],
    [
      'grew twice',
      { 'scale@2017': '规下', 'scale@2018': '规上', 'scale@2019': '规下', 'scale@2020': '规上' },
      1,
    ],
    ['the year before not said', { 'scale@2018': '规下', 'scale@2020': '规上' }, ABSENT],
    ['the year before unknown', { 'scale@2019': null, 'scale@2020': '规上' }, Number.NaN],
    ['the year itself unknown', { 'scale@2019': '规下', 'scale@2020': null }, Number.NaN],
    ['both unknown', { 'scale@2019': null, 'scale@2020': null }, Number.NaN],
    ['unknown where it cannot matter', { 'scale@2019': '规上', 'scale@2020': null }, ABSENT],
    [
      'a newer unknown before an old step',
      { 'scale@2017': '规下', 'scale@2018': '规上', 'scale@2019': null, 'scale@2020': '规上' },
      Number.NaN,
    ],
    [
      'an old unknown behind a newer step',
      { 'scale@2017': null, 'scale@2018': '规上', 'scale@2019': '规下', 'scale@2020': '规上' },
      1,
    ],
    ['nothing said', {}, ABSENT],
  ])('小升规: %s', (_, row, expected) => {
    const gaps = { 'scale@2018': '规上', 'scale@2019': '规上', 'scale@2020': '规上' };
    expect(numbers([row, gaps], 'yearsSinceUpscale')?.[0]).toBe(expected);
  });

  it('makes a column once', () => {
    const subjects = subjectsOfRows([{ welfare: '民生类' }]);
    expect(subjects.column('welfare', null)).toBe(subjects.column('welfare', null));
    expect(subjects.inUnit('白泉镇')).toBe(subjects.inUnit('白泉镇'));
  });

  it('says what stands behind an answer, and why a word does not count', () => {
    const subjects = subjectsOfRows([
      { 'taxWan@2020': 6, landMu: 2, problems: '扰民', landSuppliedOn: '2019-01-01' },
      { 'scale@2019': '规下', 'scale@2020': '规上', problems: null },
    ]);
    expect(subjects.said('taxPerMu', 2020, 0)).toEqual({
      value: 3,
      source: '示例台账',
      asOf: '2021-07-31',
      how: '税收 ÷ 用地',
    });
    expect(subjects.said('problems', null, 0)?.how).toContain('“扰民”不在');
    expect(subjects.said('yearsSinceSupply', null, 0)).toMatchObject({
      value: '2019-01-01',
      how: '2021−2019＝2 年',
    });
    expect(subjects.said('yearsSinceUpscale', null, 1)).toMatchObject({
      value: 1,
      how: '2019 年规下，2020 年规上',
    });
    expect(subjects.said('problems', null, 1)).toMatchObject({ value: null });
    expect(subjects.said('yearsSinceUpscale', null, 0)).toBeNull();
    expect(subjects.said('zombie', null, 0)).toBeNull();
  });
});
