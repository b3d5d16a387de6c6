import { parcelInks, rgba } from '../parcel-look';
import { TILE_LAYER } from '../parcel-tiles/write-mvt';
import type { LayerOf } from './layer';
import { LINES_FROM_ZOOM, VECTOR_FROM_ZOOM } from './parcel-zooms';

export const parcelOutline: LayerOf = (palette) => ({
  id: 'parcel-outline',
  type: 'line',
  source: 'parcels',
  'source-layer': TILE_LAYER,
  minzoom: LINES_FROM_ZOOM,
  filter: ['!', ['has', 'aside']],
  layout: { 'line-join': 'round' },
  paint: {
    'line-color': rgba(parcelInks(palette.scheme).outline),
    'line-width': ['interpolate', ['linear'], ['zoom'], LINES_FROM_ZOOM, 1, 17, 1.2, 20, 1.8],
  },
});

/** What a filter or the legend sets aside: there, but no more than that. */
export const parcelAside: LayerOf = (palette) => ({
  id: 'parcel-aside',
  type: 'line',
  source: 'parcels',
  'source-layer': TILE_LAYER,
  minzoom: VECTOR_FROM_ZOOM,
  filter: ['has', 'aside'],
  paint: { 'line-color': palette.aside, 'line-opacity': 0.45, 'line-width': 0.8 },
});
