import { describe, expect, it } from 'vitest';
import { parcelFields } from '../parcel/fields';
import { MOST_CLASSES } from './display-code';
import { themeKeys } from './theme-key';
import { themes } from './themes';
import { unitFigureKeys } from './unit-figure';
import { LOW_TAX_PER_MU, unitFigureScales } from './unit-figure-scales';

const classOf = (theme: keyof typeof themes, value: number | string | null) =>
  themes[theme].classes[themes[theme].classOf(value)]?.label;

describe('classes', () => {
  it('of every theme begin with 无数据, fit into a code, and have keys of their own', () => {
    for (const { key, classes, classOf: index } of Object.values(themes)) {
      expect(classes[0], key).toEqual({ key: 'none', label: '无数据' });
      expect(classes.length).toBeLessThanOrEqual(MOST_CLASSES);
      expect(new Set(classes.map((one) => one.key)).size).toBe(classes.length);
      // Keys stand in addresses, parted by commas.
      for (const one of classes) expect(one.key).toMatch(/^[\w.]+$/);
      for (const value of [null, '', Number.NaN]) expect(index(value)).toBe(0);
    }
    expect(Object.keys(themes)).toEqual([...themeKeys]);
    expect(Object.keys(unitFigureScales)).toEqual([...unitFigureKeys]);
  });

  // Edges at 2, 3, 4, 5 and 8 by the issue; 12 is 定海 2022, 30 is 上虞 2021.
  it.each([
    [-0.01, '< 0（退税）'],
    [0, '0–2'],
    [1.99, '0–2'],
    [2, '2–3'],
    [2.999, '2–3'],
    [3, '3–4'],
    [4, '4–5'],
    [5, '5–8'],
    [8, '8–12'],
    [12, '12–30'],
    [30, '≥ 30'],
    [900, '≥ 30'],
  ])('亩均税收 %d is %s: an edge belongs to the class above it', (value, label) => {
    expect(classOf('taxPerMu', value)).toBe(label);
  });

  it.each([
    [-10, '≤ −10%'],
    [-9.99, '−10%…−1%'],
    [-1, '±1%'],
    [1, '±1%'],
    [1.01, '1%…10%'],
    [10, '≥ 10%'],
  ])('面积偏差 %d %% is %s', (value, label) => {
    expect(classOf('areaGap', value)).toBe(label);
  });

  it('have an edge where low tax begins', () => {
    expect(classOf('taxPerMu', LOW_TAX_PER_MU)).toMatch(new RegExp(`^${LOW_TAX_PER_MU}–`));
  });

  it.each([
    ['landUse', '一类工业用地', '工业用地'],
    ['landUse', '仓储用地', '物流仓储用地'],
    ['landUse', '城镇住宅用地', '其他'],
    ['tenure', '出让', '国有出让'],
    ['tenure', '集体建设用地使用权出让', '集体建设用地'],
    ['tenure', '历史遗留', '其他'],
    ['grade', '多家不一', '多家不一'],
    ['grade', 'E', '无数据'],
    ['idle', '已认定闲置', '已认定闲置'],
  ] as const)('%s: %s is %s, asked once or again', (theme, word, label) => {
    expect([classOf(theme, word), classOf(theme, word)]).toEqual([label, label]);
  });

  it('know every choice of their field', () => {
    for (const [theme, field] of [
      ['idle', 'idleStatus'],
      ['supply', 'supplyStatus'],
    ] as const) {
      const choices = parcelFields.find(({ key }) => key === field)?.choices;
      expect(themes[theme].classes.slice(1).map(({ label }) => label)).toEqual(choices);
    }
  });
});

it('figures are written without their unit, unknown as 无数据', () => {
  expect(themes.taxPerMu.format(1234.565)).toBe('1,234.57');
  expect(themes.taxPerMu.format(null)).toBe('无数据');
  expect(themes.areaGap.format(1.5)).toBe('+1.50');
  expect(themes.areaGap.format(-1.5)).toBe('-1.50');
  expect(themes.areaGap.format(0.001)).toBe('0.00');
  expect(themes.tenure.format('出让')).toBe('出让');
  expect(themes.tenure.format('')).toBe('无数据');
});

it('a target is told only in the district whose target it is, and is an edge there', () => {
  const of = (code: string) =>
    themes.taxPerMu.targets?.filter(({ districtCode }) => districtCode === code) ?? [];
  expect(of('330902').map(({ words }) => words)).toEqual(['12 为定海 2022 年方案目标']);
  expect(of('330604').map(({ words }) => words)).toEqual(['30 为上虞 2021 年方案目标']);
  expect(of('330111')).toEqual([]);
  expect(themes.taxPerMu.note).not.toMatch(/定海|上虞/);
});
