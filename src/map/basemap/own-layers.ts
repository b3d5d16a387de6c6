import type { BasemapLayer } from './basemap-layer';

/** A map brought along, seen once it is chosen. */
export const ownLayers: readonly BasemapLayer[] = [
  {
    id: 'basemap-own-image',
    type: 'raster',
    source: 'basemap-own-image',
    layout: { visibility: 'none' },
  },
  {
    id: 'basemap-own-tiles',
    type: 'raster',
    source: 'basemap-own-tiles',
    layout: { visibility: 'none' },
  },
];
