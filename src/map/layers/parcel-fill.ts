import { TILE_LAYER } from '../parcel-tiles/write-mvt';
import type { LayerOf } from './layer';
import { VECTOR_FROM_ZOOM } from './parcel-zooms';

/** Tiles carry the colour itself: a new theme is new tiles, not new rules over old ones. */
export const parcelFill: LayerOf = () => ({
  id: 'parcel-fill',
  type: 'fill',
  source: 'parcels',
  'source-layer': TILE_LAYER,
  minzoom: VECTOR_FROM_ZOOM,
  filter: ['has', 'color'],
  // The outline covers the edge, so smoothing it would be work nobody sees.
  paint: { 'fill-color': ['get', 'color'], 'fill-antialias': false },
});

/** Idle land, and land without figures: the pattern's name is in the tile, the pattern in the engine. */
export const parcelHatch: LayerOf = () => ({
  id: 'parcel-hatch',
  type: 'fill',
  source: 'parcels',
  'source-layer': TILE_LAYER,
  minzoom: VECTOR_FROM_ZOOM,
  filter: ['has', 'hatch'],
  paint: { 'fill-pattern': ['get', 'hatch'], 'fill-antialias': false },
});
