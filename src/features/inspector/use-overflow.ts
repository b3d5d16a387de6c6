import { type RefObject, useEffect, useState } from 'react';

/** True while something of a sideways scrolling box is out of sight on its right. */
export function useOverflow(box: RefObject<HTMLElement | null>): boolean {
  const [hidden, setHidden] = useState(false);
  useEffect(() => {
    const own = box.current;
    if (!own) return;
    const look = () => setHidden(own.scrollLeft + own.clientWidth < own.scrollWidth - 1);
    const watcher = new ResizeObserver(look);
    watcher.observe(own);
    // The box keeps its size when its content grows by a column.
    if (own.firstElementChild) watcher.observe(own.firstElementChild);
    own.addEventListener('scroll', look, { passive: true });
    return () => {
      watcher.disconnect();
      own.removeEventListener('scroll', look);
    };
  }, [box]);
  return hidden;
}
