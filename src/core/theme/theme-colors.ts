import type { ThemeKey } from './theme-key';
import type { UnitFigureKey } from './unit-figure';

/** Where the map is looked at. Paper takes the colours of the light screen. */
export type ColorScheme = 'light' | 'dark' | 'print';

type Screen = Exclude<ColorScheme, 'print'>;

/** Drawn hatched, so that it is never taken for a class. */
const noData: Readonly<Record<Screen, string>> = { light: '#c3c8cb', dark: '#4a5359' };

/** Low to high: dark red-brown, orange, sand, blue-green, blue. No red against green. */
const ramp: Readonly<Record<Screen, readonly string[]>> = {
  light: [
    '#5d182b',
    '#861d21',
    '#a93622',
    '#cc542e',
    '#df8626',
    '#e9c769',
    '#4fb09d',
    '#06899d',
    '#105483',
  ],
  dark: [
    '#952539',
    '#ba3f35',
    '#cf5b3b',
    '#e07e3b',
    '#eca84a',
    '#ebd47d',
    '#68cebc',
    '#2da2ba',
    '#3676ae',
  ],
};

/** Which steps of the ramp a scale of fewer classes takes. */
const steps = {
  nine: [0, 1, 2, 3, 4, 5, 6, 7, 8],
  eight: [0, 2, 3, 4, 5, 6, 7, 8],
  six: [1, 3, 4, 5, 7, 8],
  sixDown: [8, 7, 5, 4, 3, 1],
} as const;

const ramps: Readonly<Partial<Record<ThemeKey | UnitFigureKey, keyof typeof steps>>> = {
  taxPerMu: 'nine',
  valueAddedPerMu: 'eight',
  outputPerMu: 'six',
  floorAreaRatio: 'six',
  creditRate: 'six',
  lowTaxShare: 'sixDown',
  idleShare: 'sixDown',
};

/** Chosen so that any two stay apart for every eye; theme-colors.test.ts holds them to it. */
const sets = {
  idle: {
    light: ['#55a1b1', '#e8a83a', '#75217c'],
    dark: ['#4ea9c2', '#f1c45e', '#9f47af'],
  },
  supply: {
    light: ['#3f0e73', '#b55497', '#ebb836', '#e17b3a', '#8da498', '#2c4e67'],
    dark: ['#8358c3', '#cd5789', '#ecd877', '#ee8e50', '#91cbb7', '#489dd5'],
  },
  landUse: {
    light: ['#4476ae', '#e1b753', '#295198', '#184638', '#b64c72', '#60b593', '#9f7fe7'],
    dark: ['#5c96b5', '#ebcf79', '#7e60e0', '#287b4e', '#f89fa6', '#97f4d0', '#c1a1ef'],
  },
  tenure: {
    light: ['#d9ad47', '#3c80a5', '#6d398e', '#62aba1', '#d24a52', '#1a4649'],
    dark: ['#d0c656', '#559cc3', '#874eb5', '#85efc0', '#db4325', '#4a7d79'],
  },
  grade: {
    light: ['#105483', '#5da9c0', '#e0b045', '#9e212c', '#9265b4'],
    dark: ['#3573ab', '#5ac6bf', '#eed780', '#db534d', '#ad85e0'],
  },
  scale: {
    light: ['#21435d', '#dfa52f', '#99519e'],
    dark: ['#5a9ac7', '#efce6f', '#9d2eb3'],
  },
  listing: {
    light: ['#9e212c', '#e0b045', '#9265b4', '#5da9c0'],
    dark: ['#db534d', '#eed780', '#ad85e0', '#5ac6bf'],
  },
  track: {
    light: ['#e17b3a', '#ebb836', '#8da498', '#2c4e67', '#b55497'],
    dark: ['#ee8e50', '#ecd877', '#91cbb7', '#489dd5', '#cd5789'],
  },
  progress: {
    light: ['#105483', '#5da9c0', '#e0b045', '#9e212c', '#808080'],
    dark: ['#3573ab', '#5ac6bf', '#eed780', '#db534d', '#8890a0'],
  },
  areaGap: {
    light: ['#552f86', '#9d84e4', '#43ab9c', '#eb9e41', '#b43722'],
    dark: ['#8057ba', '#ad93d8', '#72d0c0', '#f5b75b', '#df5f35'],
  },
} as const satisfies Readonly<Partial<Record<ThemeKey, Record<Screen, readonly string[]>>>>;

/** The colours of a theme's classes, `#rrggbb`, parallel to them; the first is the grey of 无数据. */
export function classColors(theme: ThemeKey, scheme: ColorScheme): readonly string[] {
  const screen = scheme === 'dark' ? 'dark' : 'light';
  const own = theme in sets ? sets[theme as keyof typeof sets][screen] : rampOf(theme, screen);
  return [noData[screen], ...own];
}

/** The same for a figure of units. */
export function unitColors(figure: UnitFigureKey, scheme: ColorScheme): readonly string[] {
  const screen = scheme === 'dark' ? 'dark' : 'light';
  return [noData[screen], ...rampOf(figure, screen)];
}

function rampOf(key: ThemeKey | UnitFigureKey, screen: Screen): string[] {
  return steps[ramps[key] ?? 'nine'].map((step) => ramp[screen][step] as string);
}
