import { parcelInks, rgba } from '../parcel-look';
import { TILE_LAYER } from '../parcel-tiles/write-mvt';
import type { LayerOf } from './layer';
import { LINES_FROM_ZOOM, VECTOR_FROM_ZOOM } from './parcel-zooms';

/**
 * Tiles carry the colour itself: a new theme is new tiles, not new rules over old ones. Farther out the fill draws its
 * outline too, a pixel wide; nearer that is a layer of its own, and smoothing the edge below it work nobody sees.
 */
export const parcelFill: LayerOf = (palette) => ({
  id: 'parcel-fill',
  type: 'fill',
  source: 'parcels',
  'source-layer': TILE_LAYER,
  minzoom: VECTOR_FROM_ZOOM,
  filter: ['has', 'color'],
  paint: {
    'fill-color': ['get', 'color'],
    'fill-antialias': ['step', ['zoom'], true, LINES_FROM_ZOOM, false],
    'fill-outline-color': rgba(parcelInks(palette.scheme).outline),
  },
});

/** Land of a parcel that is of another class than the rest of it. */
export const parcelPiece: LayerOf = () => ({
  id: 'parcel-piece',
  type: 'fill',
  source: 'pieces',
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
