/** Where the curtain hangs, as a share of the width of the map from its left edge. */
const STEP = 0.01;
const LARGE_STEP = 0.1;

export function shareAt(x: number, left: number, width: number): number {
  return width > 0 ? clamp((x - left) / width) : 0.5;
}

/** What a key of a slider does; null for any other key. */
export function shareByKey(share: number, key: string, large: boolean): number | null {
  const step = large ? LARGE_STEP : STEP;
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return clamp(share - step);
    case 'ArrowRight':
    case 'ArrowUp':
      return clamp(share + step);
    case 'PageDown':
      return clamp(share - LARGE_STEP);
    case 'PageUp':
      return clamp(share + LARGE_STEP);
    case 'Home':
      return 0;
    case 'End':
      return 1;
    default:
      return null;
  }
}

/** Three decimals, as the address keeps them: finer than a pixel of any wall. */
function clamp(share: number): number {
  return Math.round(Math.min(1, Math.max(0, share)) * 1000) / 1000;
}
