import type { Place } from './sheet-mark';

/**
 * Slanting strokes across a box, as they lie on the map: `lean` 1 falls to the left, -1 to the right. Each is where the
 * line x + lean·y = k lies within the box.
 */
export function hatchLines(
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  step: number,
  lean: 1 | -1,
): (readonly [Place, Place])[] {
  const { x, y, width, height } = box;
  const strokes: (readonly [Place, Place])[] = [];
  const least = lean > 0 ? 0 : -height;
  const most = lean > 0 ? width + height : width;
  for (let k = least + step / 2; k < most; k += step) {
    // Left and right end of the stroke, measured from the box's left edge.
    const from = lean > 0 ? Math.max(0, k - height) : Math.max(0, k);
    const to = lean > 0 ? Math.min(width, k) : Math.min(width, k + height);
    if (to - from < 1e-6) continue;
    strokes.push([
      [x + from, y + (k - from) * lean],
      [x + to, y + (k - to) * lean],
    ]);
  }
  return strokes;
}
