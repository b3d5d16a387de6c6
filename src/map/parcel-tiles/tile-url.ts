import type { Side } from '../engine-contract';
import type { TileRequest } from './messages';

/** The scheme under which the engine asks the worker for tiles; nothing of it leaves the page. */
export const TILE_PROTOCOL = 'mutu-parcels';

/** Small enough that a month, which changes a parcel here and there, does not have half the screen painted again. */
export const RASTER_PX = 256;

/** The engine counts zooms in tiles of 512 pixels: painted ones are of the zoom after that. */
export const RASTER_DEEPER = 1;

export function tileUrl(form: TileRequest['form'], side: Side): string {
  return `${TILE_PROTOCOL}://${form}/${side}/{z}/{x}/{y}/{ratio}`;
}

/** Reads an address back; the engine writes `@2x` for screens of more than one pixel to a pixel. */
export function readTileUrl(url: string): Omit<TileRequest, 'id'> {
  const [form, side, z, x, y, ratio] = url.slice(`${TILE_PROTOCOL}://`.length).split('/');
  return {
    form: form === 'raster' ? 'raster' : 'vector',
    side: side === 'other' ? 'other' : 'main',
    tile: { z: Number(z), x: Number(x), y: Number(y) },
    px: ratio ? 2 * RASTER_PX : RASTER_PX,
  };
}
