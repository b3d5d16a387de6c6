import type { Camera } from '../app/session';
import {
  RASTER_DEEPEST,
  RASTER_UNTIL_ZOOM,
  VECTOR_DEEPEST,
  VECTOR_FROM_ZOOM,
} from './layers/parcel-zooms';
import type { Asked } from './parcel-tiles/asked-tiles';
import type { View } from './parcel-tiles/early-rows';
import { RASTER_DEEPER, RASTER_PX } from './parcel-tiles/tile-url';
import { latOf, lonOf, tileSide, worldX, worldY } from './parcel-tiles/world';

/** What a map of this size shows. */
export function lookedAt(
  { lon, lat, zoom }: Camera,
  [wide, high]: readonly [number, number],
): View {
  const half = tileSide(zoom + RASTER_DEEPER) / RASTER_PX / 2;
  const [x, y] = [worldX(lon), worldY(lat)];
  const box = {
    west: lonOf(x - wide * half),
    south: latOf(y + high * half),
    east: lonOf(x + wide * half),
    north: latOf(y - high * half),
  };
  return { box, zoom };
}

/** Null where painted tiles are on the screen too: those show more land than one looks at. */
export function nearView({ box, zoom }: View): View | null {
  return zoom < RASTER_UNTIL_ZOOM ? null : { box, zoom: Math.min(zoom, VECTOR_DEEPEST) };
}

/** The painted tiles a map of this view asks for first, those in the middle before others, as the engine does. */
export function firstTiles({ box, zoom }: View, ratio: number): Asked[] {
  const deepest = zoom < VECTOR_FROM_ZOOM ? RASTER_DEEPEST : VECTOR_DEEPEST;
  const z = Math.min(deepest, Math.round(zoom)) + RASTER_DEEPER;
  const side = tileSide(z);
  const [west, east] = [worldX(box.west) / side, worldX(box.east) / side];
  const [north, south] = [worldY(box.north) / side, worldY(box.south) / side];
  const tiles: Asked[] = [];
  for (let y = Math.floor(north); y < south; y++)
    for (let x = Math.floor(west); x < east; x++)
      tiles.push({
        form: 'raster',
        side: 'main',
        tile: { z, x, y },
        px: ratio > 1 ? 2 * RASTER_PX : RASTER_PX,
      });
  const [midX, midY] = [(west + east - 1) / 2, (north + south - 1) / 2];
  const far = ({ tile: { x, y } }: Asked) => Math.hypot(x - midX, y - midY);
  return tiles.sort((a, b) => far(a) - far(b));
}
