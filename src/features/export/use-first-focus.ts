import { type RefObject, useEffect, useRef } from 'react';

/** Where the keyboard goes on when what had the focus has given way to something else. */
export function useFirstFocus(wanted = true): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it appears
  useEffect(() => {
    if (wanted) button.current?.focus();
  }, []);
  return button;
}
