import type { LayerOf } from './layer';
import { RASTER_UNTIL_ZOOM, VECTOR_FROM_ZOOM } from './parcel-zooms';

/** The district as a whole: what the worker painted. */
export const parcelRaster: LayerOf = () => ({
  id: 'parcel-raster',
  type: 'raster',
  source: 'parcel-raster',
  maxzoom: RASTER_UNTIL_ZOOM,
  paint: {
    'raster-fade-duration': 0,
    'raster-opacity': [
      'interpolate',
      ['linear'],
      ['zoom'],
      VECTOR_FROM_ZOOM,
      1,
      RASTER_UNTIL_ZOOM,
      0,
    ],
  },
});
