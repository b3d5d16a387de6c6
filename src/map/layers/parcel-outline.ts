import type { LayerOf } from './layer';
import { FAR_BELOW_ZOOM } from './parcel-fill';

/** A clear boundary when near; from afar the fill draws its own thin edge, which costs a tenth of a line. */
export const parcelOutline: LayerOf = (palette) => ({
  id: 'parcel-outline',
  type: 'line',
  source: 'parcels',
  minzoom: FAR_BELOW_ZOOM,
  layout: { 'line-join': 'round' },
  paint: {
    'line-color': palette.outline,
    'line-width': ['interpolate', ['linear'], ['zoom'], FAR_BELOW_ZOOM, 0.7, 16, 1.2, 20, 1.6],
  },
});
