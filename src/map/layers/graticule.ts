import type { LayerOf } from './layer';

/** Meridians and parallels: a sense of place while there is no basemap. */
export const graticule: LayerOf = (palette) => ({
  id: 'graticule',
  type: 'line',
  source: 'graticule',
  paint: { 'line-color': palette.graticule, 'line-width': 1 },
});
