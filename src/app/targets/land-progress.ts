import type { FeatureCollection } from 'geojson';
import { create } from 'zustand';
import type { ColorScheme } from '../../core/theme/theme-colors';
import type { ThemeKey } from '../../core/theme/theme-key';
import type { UnitRows } from '../analysis/unit-rows';

/** What map, legend and table tell of a target: every parcel in a word, every unit by its rate. */
export interface LandProgress {
  /** Parcels in drawing order. */
  readonly ids: readonly string[];
  readonly words: readonly (string | null)[];
  /** Of parcels whose land is not all of one class: their square metres by class, by row. */
  readonly split: ReadonlyMap<number, readonly number[]>;
  readonly units: UnitRows | null;
  /** As of the end of this day. */
  readonly day: string;
  /** What the legend says of the whole beside its classes. */
  notes(): readonly string[];
  wordOf(parcelId: string): string | null;
  /** What is to be drawn over parcels of a side, each with its `color`; the very same while nothing changed. */
  piecesOf(side: { readonly theme: ThemeKey } | null, scheme: ColorScheme): FeatureCollection;
}

export const useLandProgress = create<{ readonly shown: LandProgress | null }>(() => ({
  shown: null,
}));
