import { type RefObject, useLayoutEffect } from 'react';
import { type LineEnd, wholeHeight } from './whole-height';

/** Space under the last note that fits. */
const EDGE_PX = 6;

/** Keeps the end of a scrolling list from cutting a line in half, in whatever room its card has now. */
export function useWholeLines(
  body: RefObject<HTMLElement | null>,
  open: boolean,
  cardPx: number,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: with the room of the card that of the list changes.
  useLayoutEffect(() => {
    const own = body.current;
    const content = own?.firstElementChild;
    if (!open || !own || !content) return;
    const keepWhole = () => {
      own.style.maxHeight = '';
      const roomPx = own.clientHeight;
      if (own.scrollHeight <= roomPx) return;
      own.style.maxHeight = `${wholeHeight(lineEnds(own), roomPx) + borderPx(own)}px`;
    };
    const observer = new ResizeObserver(keepWhole);
    observer.observe(content);
    keepWhole();
    return () => observer.disconnect();
  }, [body, open, cardPx]);
}

function lineEnds(body: HTMLElement): LineEnd[] {
  const top = body.getBoundingClientRect().top - body.scrollTop + body.clientTop;
  const sum = body.querySelector<HTMLElement>('[data-sum]');
  const sumPx = sum ? sum.offsetHeight + marginPx(sum) : 0;
  return [...body.querySelectorAll<HTMLElement>('li, p')].map((line) => {
    const endPx = line.getBoundingClientRect().bottom - top;
    const above = sum !== null && precedes(line, sum);
    return { endPx: Math.ceil(endPx), belowPx: above ? sumPx : EDGE_PX };
  });
}

function precedes(line: Element, other: Element): boolean {
  return (line.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function marginPx(element: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(element).marginTop) || 0;
}

function borderPx(element: HTMLElement): number {
  return element.offsetHeight - element.clientHeight;
}
