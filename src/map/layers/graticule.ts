import type { LayerOf } from './layer';

/** Meridians and parallels, where the map is too far away for the basemap to be of help. */
export const graticule: LayerOf = (palette) => ({
  id: 'graticule',
  type: 'line',
  source: 'graticule',
  maxzoom: 7,
  paint: { 'line-color': palette.graticule, 'line-width': 1 },
});
