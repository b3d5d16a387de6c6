import type { PaintPlace } from './cover-tile';
import type { OutlineStore } from './outline-store';

/** Pixels of a tile around one parcel. */
export interface Patch {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Line by line, one more than `width` to a line: 1 where one goes in or out of the land. Given back empty. */
  readonly turns: Uint8Array;
}

let turns = new Uint8Array(1 << 16);

/** Where the middle of a pixel lies within a parcel: every edge leaves a turn on each line of pixels it crosses. */
export function fillRow(
  store: OutlineStore,
  row: number,
  place: PaintPlace,
  px: number,
): Patch | null {
  const { boxes, spans, xy, ringEnds } = store;
  const { scale } = place;
  // Half a pixel off, so that whole numbers are the middles of pixels.
  const offX = place.left + 0.5 / scale;
  const offY = place.top + 0.5 / scale;
  const left = Math.max(0, Math.ceil(((boxes[4 * row] as number) - offX) * scale));
  const top = Math.max(0, Math.ceil(((boxes[4 * row + 1] as number) - offY) * scale));
  const right = Math.min(px, Math.ceil(((boxes[4 * row + 2] as number) - offX) * scale));
  const bottom = Math.min(px, Math.ceil(((boxes[4 * row + 3] as number) - offY) * scale));
  if (right <= left || bottom <= top) return null;
  const line = right - left + 1;
  if (line * (bottom - top) > turns.length) turns = new Uint8Array(2 * line * (bottom - top));
  const last = spans[2 * row + 1] as number;
  for (let r = spans[2 * row] as number; r < last; r++) {
    const end = ringEnds[r] as number;
    let ax = ((xy[2 * end - 2] as number) - offX) * scale;
    let ay = ((xy[2 * end - 1] as number) - offY) * scale;
    for (let v = store.ringStart(r); v < end; v++) {
      const bx = ((xy[2 * v] as number) - offX) * scale;
      const by = ((xy[2 * v + 1] as number) - offY) * scale;
      const from = Math.max(top, Math.ceil(ay < by ? ay : by));
      const to = Math.min(bottom, Math.ceil(ay < by ? by : ay));
      const slope = (bx - ax) / (by - ay);
      for (let y = from; y < to; y++) {
        const x = Math.ceil(ax + (y - ay) * slope);
        const column = x < left ? 0 : x > right ? line - 1 : x - left;
        const at = (y - top) * line + column;
        turns[at] = (turns[at] as number) ^ 1;
      }
      ax = bx;
      ay = by;
    }
  }
  return { left, top, width: right - left, height: bottom - top, turns };
}
