import { type RefObject, useLayoutEffect, useState } from 'react';

/** Whether an element has less width than this. The size of the window does not tell: panels stand beside it. */
export function useTight(element: RefObject<HTMLElement | null>, belowPx: number): boolean {
  const [tight, setTight] = useState(false);
  useLayoutEffect(() => {
    const own = element.current;
    if (!own) return;
    const watch = new ResizeObserver(() => setTight(own.clientWidth < belowPx));
    watch.observe(own);
    return () => watch.disconnect();
  }, [element, belowPx]);
  return tight;
}
