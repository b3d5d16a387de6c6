import { type RefObject, useEffect } from 'react';

/**
 * Scrolls just so far that the row stands below the head and above the scroll bar, now and whenever the table gets
 * another height. The virtualizer knows neither the sticky head nor the scroll bar, so its own scrolling fell short.
 */
export function useReveal(scroll: RefObject<HTMLElement | null>, at: number, height: number): void {
  useEffect(() => {
    const element = scroll.current;
    if (!element || at < 0) return;
    const reveal = () => {
      const head = (element.firstElementChild as HTMLElement).offsetHeight;
      const top = at * height;
      const least = top + height - (element.clientHeight - head);
      if (top < element.scrollTop) element.scrollTop = top;
      else if (least > element.scrollTop) element.scrollTop = least;
    };
    reveal();
    const observer = new ResizeObserver(reveal);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroll, at, height]);
}
