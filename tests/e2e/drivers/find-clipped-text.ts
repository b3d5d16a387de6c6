import type { Page } from 'playwright-core';

/**
 * Words that run out of the box they stand in, sideways, and cannot be read: neither scrolled to, nor shortened with
 * an ellipsis whose whole text a pointer or a screen reader still finds.
 */
export function findClippedText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      const words = text.data.trim();
      const parent = text.parentElement;
      if (!words || !parent?.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
        continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const box of range.getClientRects()) {
        const why = clippedBy(parent, box);
        if (why) faults.push(`${words.slice(0, 40)}: ${why}`);
      }
    }
    return [...new Set(faults)];

    function clippedBy(from: Element, box: DOMRect): string | null {
      if (box.width <= 1 || box.height <= 1) return null;
      for (
        let at: Element | null = from;
        at && at !== document.documentElement;
        at = at.parentElement
      ) {
        const look = getComputedStyle(at);
        if (look.position === 'fixed' || look.clipPath !== 'none') return null;
        if (look.display === 'inline' || look.overflowX === 'visible') continue;
        const own = at.getBoundingClientRect();
        // What is meant for screen readers alone is a pixel wide.
        if (own.width <= 1 || own.height <= 1) return null;
        if (look.overflowX === 'auto' || look.overflowX === 'scroll') {
          // A table scrolls sideways; a panel should not.
          if (at.closest('[role=grid]')) return null;
          if (at.scrollWidth > at.clientWidth + 1) return `${nameOf(at)} scrolls sideways`;
          return null;
        }
        if (box.right <= own.right + 1 && box.left >= own.left - 1) continue;
        if (look.textOverflow === 'ellipsis' && (at.closest('[title]') || at.closest('[role=row]')))
          return null;
        return `cut by ${nameOf(at)}`;
      }
      return box.right > window.innerWidth + 1 || box.left < -1 ? 'off the screen' : null;
    }

    function nameOf(element: Element): string {
      return `${element.tagName.toLowerCase()}.${element.className}`;
    }
  });
}
