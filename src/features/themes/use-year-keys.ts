import { useEffect } from 'react';
import { stepYear } from './use-years';

/** `[` and `]` step through the data years, wherever nothing is being typed. */
export function useYearKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented) return;
      if (event.ctrlKey || event.metaKey || event.altKey || isTaken(event.target)) return;
      const step = { '[': -1, ']': 1 }[event.key] as 1 | -1 | undefined;
      if (step === undefined) return;
      event.preventDefault();
      stepYear(step);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** What is typed into a field stays there, and a dialog is not the map. */
function isTaken(target: EventTarget | null): boolean {
  if (document.querySelector('dialog[open]')) return true;
  const field = 'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]';
  return target instanceof Element && target.closest(field) !== null;
}
