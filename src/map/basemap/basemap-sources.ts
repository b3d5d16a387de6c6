import type { SourceSpecification } from 'maplibre-gl';
import { BASEMAP_PROTOCOL } from './basemap-address';
import type { BasemapSourceName } from './basemap-names';

const BUILT_IN = [`${BASEMAP_PROTOCOL}://built-in/{z}/{x}/{y}`];
const NOTHING = `${BASEMAP_PROTOCOL}://nothing`;

/**
 * One file, two sheets: the wide, thinned coast up to zoom 7 is drawn on when near, under the full coast, so that
 * beyond the near sheet the map does not end.
 */
export const basemapSources: Readonly<Record<BasemapSourceName, SourceSpecification>> = {
  'basemap-wide': { type: 'vector', tiles: BUILT_IN, minzoom: 4, maxzoom: 7 },
  'basemap-near': { type: 'vector', tiles: BUILT_IN, minzoom: 8, maxzoom: 14 },
  // Both stand empty until a map brought along is chosen.
  'basemap-own-image': {
    type: 'image',
    url: NOTHING,
    coordinates: [
      [122, 30.1],
      [122.1, 30.1],
      [122.1, 30],
      [122, 30],
    ],
  },
  'basemap-own-tiles': { type: 'raster', tiles: [`${NOTHING}/{z}/{x}/{y}`], tileSize: 256 },
};
