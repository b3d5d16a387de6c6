import { create } from 'zustand';
import type { Targets } from './derive-targets';

export interface TargetsState {
  /** What is shown is of the state before. */
  readonly working: boolean;
  readonly targets: Targets | null;
  /** Why a program is left out, in words. */
  readonly faults: readonly string[];
  /** A panel, a map layer or a document tells of targets. */
  readonly asked: boolean;
}

/** Read by panel, board, map and documents alike, so that they can never tell different figures. Derived, never stored. */
export const useTargets = create<TargetsState>(() => ({
  working: false,
  targets: null,
  faults: [],
  asked: false,
}));

/** From here on progress is kept in step with documents and view. */
export function askForTargets(): void {
  if (!useTargets.getState().asked) useTargets.setState({ asked: true });
}
