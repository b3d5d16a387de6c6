import type { TileCover } from './cover-tile';
import type { OutlineStore } from './outline-store';
import { keepPainted, type Painted, paintTile, repaintTile } from './paint-tile';
import type { TileLook } from './tile-look';
import type { TilePlace } from './world';

/** As many as a wall shows, half a megabyte each. */
const MOST_PICTURES = 144;

/**
 * Tiles of one side as they were painted last, for as long as the land in them is the same. While only parcels change
 * their class, month by month, a tile is mostly what it was.
 */
export class KeptPictures {
  private readonly kept = new Map<TileCover, Painted>();
  private passing = false;

  /** Other classes in the same colours are likely to be followed by others. */
  recolor(onlyCodes: boolean): void {
    this.passing = onlyCodes;
    if (!onlyCodes) this.kept.clear();
  }

  /** The pixels are good until the next tile is painted. */
  paint(
    store: OutlineStore,
    cover: TileCover,
    codes: Uint8Array | null,
    look: TileLook,
    tile: TilePlace,
    px: number,
  ): Uint8ClampedArray<ArrayBuffer> {
    const known = this.kept.get(cover);
    this.kept.delete(cover);
    if (known && codes && repaintTile(store, known, codes, tile, px)) {
      this.kept.set(cover, known);
      return known.out;
    }
    const pixels = paintTile(store, cover, codes, look, tile, px);
    if (this.passing && codes) this.keep(cover, keepPainted(cover, codes, look));
    return pixels;
  }

  private keep(cover: TileCover, painted: Painted): void {
    this.kept.set(cover, painted);
    const oldest = this.kept.keys().next();
    if (this.kept.size > MOST_PICTURES && !oldest.done) this.kept.delete(oldest.value);
  }
}
