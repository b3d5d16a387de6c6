import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { colorDistance, okLab, visions } from './color-vision';
import { type ColorScheme, classColors, unitColors } from './theme-colors';
import { themeKeys } from './theme-key';
import { themes } from './themes';
import { unitFigureKeys } from './unit-figure';
import { unitFigureScales } from './unit-figure-scales';

const sequential: readonly string[] = [
  'taxPerMu',
  'valueAddedPerMu',
  'outputPerMu',
  'floorAreaRatio',
];

const tokens = readFileSync('src/ui/tokens.css', 'utf8');
const grounds: Readonly<Record<ColorScheme, string>> = {
  light: landToken(0),
  dark: landToken(1),
  print: '#ffffff',
};
const schemes = Object.keys(grounds) as ColorScheme[];

/** The map's ground as the tokens say it: light first, then dark. */
function landToken(at: number): string {
  return [...tokens.matchAll(/--mutu-land: (#[0-9a-f]{6})/g)][at]?.[1] ?? '';
}

/** The least distance, by any eye, of all pairs or of neighbours. */
function least(colors: readonly string[], apart: 'all' | 'neighbours'): number {
  let found = Number.POSITIVE_INFINITY;
  for (const vision of visions) {
    colors.forEach((a, i) => {
      const others = apart === 'all' ? colors.slice(i + 1) : colors.slice(i + 1, i + 2);
      for (const b of others) found = Math.min(found, colorDistance(a, b, vision));
    });
  }
  return found;
}

const from = (color: string, colors: readonly string[]) =>
  Math.min(...visions.flatMap((vision) => colors.map((one) => colorDistance(color, one, vision))));

describe.each(schemes)('%s colours, for normal, protan, deutan and tritan eyes', (scheme) => {
  it.each(themeKeys)('%s has a colour a class, apart from each other', (key) => {
    const [grey = '', ...colors] = classColors(key, scheme);
    expect(colors.length + 1).toBe(themes[key].classes.length);
    expect([grey, ...colors].every((color) => /^#[0-9a-f]{6}$/.test(color))).toBe(true);
    if (sequential.includes(key)) {
      expect(least(colors, 'neighbours')).toBeGreaterThan(0.065);
      expect(least(colors, 'all')).toBeGreaterThan(0.065);
    } else {
      expect(least(colors, 'all')).toBeGreaterThan(0.095);
    }
  });

  it.each(themeKeys)('%s stands out from the ground and from 无数据', (key) => {
    const [grey = '', ...colors] = classColors(key, scheme);
    expect(from(grounds[scheme], colors)).toBeGreaterThan(0.12);
    expect(from(grey, colors)).toBeGreaterThan(0.065);
    expect(from(grounds[scheme], [grey])).toBeGreaterThan(0.1);
  });

  it.each(unitFigureKeys)('%s of units has a colour a class', (key) => {
    expect(unitColors(key, scheme)).toHaveLength(unitFigureScales[key].classes.length);
  });
});

it('shares run the other way: a large share of low or idle land is warm', () => {
  const colors = unitColors('lowTaxShare', 'light');
  expect(colors.slice(1)).toEqual(classColors('outputPerMu', 'light').slice(1).reverse());
});

// Björn Ottosson's table of OKLab: white is 1, 0, 0; red 0.628, 0.225, 0.126.
it('measures in OKLab, and red is green’s neighbour for a deutan eye', () => {
  const near = (values: readonly number[]) =>
    values.map((value) => Math.round(value * 1000) / 1000);
  expect(near(okLab('#ffffff', 'normal')).map(Math.abs)).toEqual([1, 0, 0]);
  expect(near(okLab('#ff0000', 'normal'))).toEqual([0.628, 0.225, 0.126]);
  const [seen, missed] = (['normal', 'deutan'] as const).map((vision) =>
    colorDistance('#b5651d', '#6b8e23', vision),
  );
  expect((missed ?? 1) * 2).toBeLessThan(seen ?? 0);
});
