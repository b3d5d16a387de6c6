import type { ServedTiles, TileFile } from '../../core/basemap/basemap-source';
import { shiftedWindow } from '../../core/basemap/shifted-window';
import { ownTile } from './own-tile';

/** Source pictures are used by up to four tiles of ours. */
const KEPT = 64;
const pictures = new Map<string, Promise<ImageBitmap | null>>();

/**
 * One tile of our grid cut from a GCJ-02 map: the source tiles under its window are put side by side, then drawn where
 * the ground is. Putting them together first keeps seams out of the smoothing.
 */
export async function shiftedTile(
  source: ServedTiles | TileFile,
  z: number,
  x: number,
  y: number,
): Promise<ImageBitmap> {
  const px = source.tilePx;
  const { origin, across, down, tiles } = shiftedWindow(z, x, y);
  const left = Math.min(...tiles.map((tile) => tile.x));
  const top = Math.min(...tiles.map((tile) => tile.y));
  const found = await Promise.all(tiles.map((tile) => picture(source, z, tile.x, tile.y)));
  const [sheet, onSheet] = canvas(px * 2);
  tiles.forEach((tile, i) => {
    const bitmap = found[i];
    if (bitmap) onSheet.drawImage(bitmap, (tile.x - left) * px, (tile.y - top) * px, px, px);
  });
  const [tile, onTile] = canvas(px);
  const [e, f] = [(origin[0] - left) * px, (origin[1] - top) * px];
  // From a pixel of ours to one of the sheet; the canvas wants it the other way round.
  onTile.setTransform(new DOMMatrix([...across, ...down, e, f]).inverse());
  onTile.drawImage(sheet, 0, 0);
  return tile.transferToImageBitmap();
}

function picture(source: ServedTiles | TileFile, z: number, x: number, y: number) {
  const key = `${source.id} ${z} ${x} ${y}`;
  const known = pictures.get(key);
  if (known) return known;
  const read = ownTile(source, z, x, y).then((blob) => (blob ? decode(blob) : null));
  // What did not come may come the next time.
  read.then((bitmap) => bitmap ?? pictures.delete(key));
  pictures.set(key, read);
  const oldest = pictures.keys().next();
  if (pictures.size > KEPT && !oldest.done) pictures.delete(oldest.value);
  return read;
}

/** A picture the browser cannot read leaves its place empty. */
function decode(blob: Blob): Promise<ImageBitmap | null> {
  return createImageBitmap(blob).catch(() => null);
}

function canvas(px: number): [OffscreenCanvas, OffscreenCanvasRenderingContext2D] {
  const made = new OffscreenCanvas(px, px);
  return [made, made.getContext('2d') as OffscreenCanvasRenderingContext2D];
}
