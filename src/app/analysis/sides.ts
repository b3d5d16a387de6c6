import type { Indicators } from '../../core/indicator/indicators';
import type { Parcel } from '../../core/parcel/parcel';
import { displayCode, type Hatch } from '../../core/theme/display-code';
import { type LegendRow, legendOf } from '../../core/theme/legend';
import type { ThemeKey } from '../../core/theme/theme-key';
import { themes } from '../../core/theme/themes';
import type { LandProgress } from '../targets/land-progress';
import type { ParcelStanding } from '../verdicts/verdicts';
import { eachRow, remembered, type Steps } from './steps';

export type Figure = number | string | null;

/** The land by one theme and year: figures, classes, colours to draw, and what the legend counts. */
export interface ThemeSide {
  readonly theme: ThemeKey;
  readonly year: string | null;
  readonly values: readonly Figure[];
  readonly classes: Uint8Array;
  /** One byte a parcel for the map, see `displayCode`. */
  readonly codes: Uint8Array;
  readonly legend: readonly LegendRow[];
}

/** What every side is worked out from. */
export interface Land {
  readonly parcels: readonly Parcel[];
  readonly areasM2: Float64Array;
  readonly hatches: Uint8Array;
  readonly indicators: Indicators;
  readonly asOf: string;
  readonly kept: Uint8Array | null;
  /** Where the parcels stand on the list that is looked at; null until that is known. */
  readonly standing: ParcelStanding | null;
  /** How far the parcels are credited; null until that is known. */
  readonly progress: Pick<LandProgress, 'words' | 'split'> | null;
}

interface Classed {
  readonly values: readonly Figure[];
  readonly classes: Uint8Array;
}

/** A side that does again only what changed: setting a class apart recounts nothing. */
export function createSide() {
  const classify = remembered(classifyRows);
  const count = remembered(countRows);
  const paint = remembered(paintRows);
  return function* side(
    theme: ThemeKey,
    year: string | null,
    isolated: readonly string[],
    land: Land,
  ): Steps<ThemeSide> {
    const progress = theme === 'progress' ? land.progress : null;
    const { values, classes } = yield* classify(
      theme,
      year,
      land.parcels,
      land.indicators,
      land.asOf,
      theme === 'listing' || theme === 'track' ? land.standing : null,
      progress?.words ?? null,
    );
    const legend = yield* count(theme, classes, land.areasM2, land.kept, progress?.split ?? null);
    const codes = yield* paint(theme, classes, land.hatches, land.kept, isolated);
    return { theme, year, values, classes, codes, legend };
  };
}

export const hatchesOfRows = () =>
  remembered(function* hatch(
    parcels: readonly Parcel[],
    indicators: Indicators,
    asOf: string,
  ): Steps<Uint8Array> {
    const hatches = new Uint8Array(parcels.length);
    yield* eachRow(parcels.length, (row) => {
      hatches[row] = indicators.hatchOf(parcels[row] as Parcel, asOf);
    });
    return hatches;
  });

function* classifyRows(
  key: ThemeKey,
  year: string | null,
  parcels: readonly Parcel[],
  indicators: Indicators,
  asOf: string,
  standing: ParcelStanding | null,
  progress: readonly (string | null)[] | null,
): Steps<Classed> {
  const theme = themes[key];
  const classes = new Uint8Array(parcels.length);
  const told = key === 'listing' || key === 'track' ? standing?.[key] : undefined;
  const words = told ?? progress;
  if (words) {
    yield* eachRow(parcels.length, (row) => {
      classes[row] = theme.classOf(words[row] ?? null);
    });
    return { values: words, classes };
  }
  const values: Figure[] = new Array(parcels.length).fill(null);
  // Without any data year a yearly figure is not known of any parcel.
  if (theme.yearly && year === null) return { values, classes };
  yield* eachRow(parcels.length, (row) => {
    const value = indicators.themeValue(key, parcels[row] as Parcel, year ?? '', asOf);
    values[row] = value;
    classes[row] = theme.classOf(value);
  });
  return { values, classes };
}

function* countRows(
  key: ThemeKey,
  classes: Uint8Array,
  areasM2: Float64Array,
  kept: Uint8Array | null,
  split: LandProgress['split'] | null,
): Steps<readonly LegendRow[]> {
  yield;
  return legendOf(themes[key], classes, areasM2, kept, split);
}

function* paintRows(
  key: ThemeKey,
  classes: Uint8Array,
  hatches: Uint8Array,
  kept: Uint8Array | null,
  isolated: readonly string[],
): Steps<Uint8Array> {
  // Keys of another theme, as on the other side of a comparison, set nothing aside.
  const { classes: all } = themes[key];
  const wanted = new Set(isolated.filter((name) => all.some((one) => one.key === name)));
  const aside = all.map((one) => wanted.size > 0 && !wanted.has(one.key));
  const codes = new Uint8Array(classes.length);
  yield* eachRow(classes.length, (row) => {
    const index = classes[row] as number;
    const setAside = kept?.[row] === 0 || aside[index] === true;
    codes[row] = displayCode(index, hatches[row] as Hatch, setAside);
  });
  return codes;
}
