import { useEffect, useRef } from 'react';

/**
 * Prints what stands beside the page, once: the root says by `data-printing` what that is, and style sheets hide all
 * else. `onDone` is told when the printer's window closes.
 */
export function usePrint(
  name: string,
  onDone: () => void,
  ready: () => Promise<unknown> = () => Promise.resolve(),
): void {
  const done = useRef(onDone);
  done.current = onDone;
  const waitFor = useRef(ready);
  waitFor.current = ready;
  useEffect(() => {
    const root = document.documentElement;
    const end = () => done.current();
    root.dataset.printing = name;
    window.addEventListener('afterprint', end);
    let waiting = true;
    void waitFor.current().then(() => {
      // Once the sheet is laid out.
      requestAnimationFrame(() => waiting && window.print());
    });
    return () => {
      waiting = false;
      window.removeEventListener('afterprint', end);
      delete root.dataset.printing;
    };
  }, [name]);
}
