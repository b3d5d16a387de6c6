import { create } from 'zustand';
import type { ParcelStanding, Verdicts } from './verdicts';

export interface VerdictState {
  /** What is shown is of the state before. */
  readonly working: boolean;
  readonly verdicts: Verdicts | null;
  readonly standing: ParcelStanding | null;
  /** Something beside the view asks for them: a list is to be written out. */
  readonly asked: boolean;
}

/** Read by lists, map, table and inspector alike. Derived, never stored. */
export const useVerdicts = create<VerdictState>(() => ({
  working: false,
  verdicts: null,
  standing: null,
  asked: false,
}));
