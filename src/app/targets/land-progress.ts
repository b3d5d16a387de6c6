import { create } from 'zustand';
import type { UnitRows } from '../analysis/unit-rows';

/** What map, legend and table tell of a target: every parcel in a word, every unit by its rate. */
export interface LandProgress {
  /** Parcels in drawing order. */
  readonly ids: readonly string[];
  readonly words: readonly (string | null)[];
  readonly units: UnitRows | null;
  /** As of the end of this day. */
  readonly day: string;
  wordOf(parcelId: string): string | null;
}

export const useLandProgress = create<{ readonly shown: LandProgress | null }>(() => ({
  shown: null,
}));
