import { useEffect, useRef } from 'react';

/** Esc backs out one step: the highest level first, within a level the newest. */
export const escapeLevel = {
  panel: 1,
  selection: 2,
  pick: 3,
  form: 4,
  popover: 5,
  dialog: 6,
} as const;
export type EscapeLevel = keyof typeof escapeLevel;

interface Step {
  readonly level: number;
  readonly run: () => void;
}

const steps: Step[] = [];

/** Registers a way out; answers how to take it back. */
export function onEscape(level: EscapeLevel, run: () => void): () => void {
  const step = { level: escapeLevel[level], run };
  steps.push(step);
  return () => {
    steps.splice(steps.indexOf(step), 1);
  };
}

/** Takes one step back; false when there is nothing to back out of. */
export function backOut(): boolean {
  let top: Step | undefined;
  for (const step of steps) if (!top || step.level >= top.level) top = step;
  top?.run();
  return top !== undefined;
}

/** `run: null` means that there is nothing to back out of at the moment. */
export function useEscape(level: EscapeLevel, run: (() => void) | null): void {
  const latest = useRef(run);
  latest.current = run;
  const active = run !== null;
  useEffect(
    () => (active ? onEscape(level, () => latest.current?.()) : undefined),
    [active, level],
  );
}
