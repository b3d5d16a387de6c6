import type { WorldBox } from './parcel-tiles/outline-store';
import { type TilePlace, tileSide } from './parcel-tiles/world';

/** Beyond so many tiles, naming them is more work than making all anew. */
const MOST_TILES = 2000;
/** A line along the edge reaches into the next tile. Parts of a tile's side. */
const EDGE = 1 / 32;

/** The tiles of all zooms that show any of these boxes; null when they are too many to name. */
export function staleTiles(boxes: readonly WorldBox[] | null, deepest: number): TilePlace[] | null {
  if (!boxes) return null;
  const stale: TilePlace[] = [];
  for (let z = 0; z <= deepest; z++) {
    const side = tileSide(z);
    const across = 2 ** z;
    const place = (at: number) => Math.min(across - 1, Math.max(0, Math.floor(at)));
    const known = new Set<number>();
    for (const [west, north, east, south] of boxes) {
      const [x0, x1] = [place(west / side - EDGE), place(east / side + EDGE)];
      const [y0, y1] = [place(north / side - EDGE), place(south / side + EDGE)];
      if ((x1 - x0 + 1) * (y1 - y0 + 1) + stale.length > MOST_TILES) return null;
      for (let x = x0; x <= x1; x++) {
        for (let y = y0; y <= y1; y++) {
          const number = y * across + x;
          if (known.has(number)) continue;
          known.add(number);
          stale.push({ z, x, y });
        }
      }
    }
  }
  return stale;
}
