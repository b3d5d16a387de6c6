import { tileBox } from './parcel-tiles/cut-tile';
import type { TileRequest } from './parcel-tiles/messages';
import type { WorldBox } from './parcel-tiles/outline-store';
import type { TilePlace } from './parcel-tiles/world';

type Form = TileRequest['form'];

/** A line along the edge of a tile belongs to the next one too. Parts of its side. */
const EDGE = 1 / 32;

/** More than any screen shows at a time. */
const MOST_TILES = 1000;

/**
 * Tiles handed to the engine, which may not show them yet. It takes a while over each, and while it does, being told that
 * the tile is out of date goes past it: what changed meanwhile would never be seen. So it is remembered here.
 */
export class HandedTiles {
  private readonly handed = new Map<string, { readonly tile: TilePlace; outdated: boolean }>();

  /** These bytes are on their way to the screen; unless they are late, they show all that has changed so far. */
  hand(form: Form, tile: TilePlace, late = false): void {
    const key = keyOf(form, tile);
    this.handed.delete(key);
    this.handed.set(key, { tile, outdated: late });
    const oldest = this.handed.keys().next();
    if (this.handed.size > MOST_TILES && !oldest.done) this.handed.delete(oldest.value);
  }

  /** Land in these boxes looks otherwise now; null for all of it. */
  outdate(boxes: readonly WorldBox[] | null): void {
    for (const entry of this.handed.values())
      entry.outdated ||= boxes === null || boxes.some((box) => touches(box, entry.tile));
  }

  /** The engine shows it. Answers whether it is out of date already. */
  arrive(form: Form, tile: TilePlace): boolean {
    const entry = this.handed.get(keyOf(form, tile));
    if (!entry?.outdated) return false;
    // It stays: the engine may show older bytes once more before it has those it is asked for now.
    entry.outdated = false;
    return true;
  }
}

function keyOf(form: Form, { z, x, y }: TilePlace): string {
  return `${form}/${z}/${x}/${y}`;
}

function touches([west, north, east, south]: WorldBox, tile: TilePlace): boolean {
  const [left, top, right, bottom] = tileBox(tile, EDGE);
  return west <= right && east >= left && north <= bottom && south >= top;
}
