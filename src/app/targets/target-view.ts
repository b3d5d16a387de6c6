import { create } from 'zustand';
import type { Light } from '../../core/target/light';
import type { TargetKind } from '../../core/target/target-kind';
import { type OpenTarget, useSession } from '../session';

/** How the overview of targets is narrowed; null leaves all. */
export interface TargetView {
  readonly kind: TargetKind | null;
  readonly light: Light | null;
  /** The board lies over the whole screen. */
  readonly board: boolean;
}

export const useTargetView = create<TargetView>(() => ({
  kind: null,
  light: null,
  board: false,
}));

/** The open target is in the address. */
export function openTarget(target: OpenTarget | null): void {
  useSession.setState({ target });
}

export function showDay(day: string | null): void {
  useSession.setState({ day });
}
