import type { BasemapSource } from '../../core/basemap/basemap-source';
import type { BasemapAddress } from './basemap-address';
import { nothing } from './nothing';
import { ownImage } from './own-image';
import { ownTile } from './own-tile';
import { shiftedTile } from './shifted-tiles';

/** What a map brought along shows at an address. Loaded with the first such map, not with the page. */
export async function ownPicture(
  source: BasemapSource,
  tile: BasemapAddress['tile'],
): Promise<ArrayBuffer | ImageBitmap> {
  if (source.kind === 'image') return ownImage(source.id);
  if (!tile) return nothing();
  const { z, x, y } = tile;
  if (source.datum === 'gcj02') return shiftedTile(source, z, x, y);
  const picture = await ownTile(source, z, x, y);
  return picture ? picture.arrayBuffer() : nothing();
}
