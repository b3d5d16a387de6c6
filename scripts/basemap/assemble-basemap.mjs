// The whole basemap file from what lies in data/.
import {
  basemapLayers,
  MAX_ZOOM,
  MIN_ZOOM,
  NEAR_BOX,
  NEAR_FROM_ZOOM,
  WIDE_BOX,
} from './basemap-layers.mjs';
import { cutTiles } from './cut-tiles.mjs';
import { writePmtiles } from './write-pmtiles.mjs';

/** The same inputs give the same bytes. */
export function assembleBasemap(root) {
  const { wide, near } = basemapLayers(root);
  const tiles = [
    ...cutTiles(wide, WIDE_BOX, MIN_ZOOM, NEAR_FROM_ZOOM - 1),
    ...cutTiles(near, NEAR_BOX, NEAR_FROM_ZOOM, MAX_ZOOM),
  ];
  const names = new Set([...wide, ...near].map(({ name }) => name));
  return writePmtiles(tiles, {
    minZoom: MIN_ZOOM,
    maxZoom: MAX_ZOOM,
    bounds: [WIDE_BOX.west, WIDE_BOX.south, WIDE_BOX.east, WIDE_BOX.north],
    metadata: {
      name: '亩图底图',
      description: '海岸线：GSHHG 2.3.7；单位界线、道路为示意。',
      attribution: '海岸线 GSHHG（Wessel & Smith，LGPL）；单位界线、道路示意',
      vector_layers: [...names].map((id) => ({ id, fields: {} })),
    },
  });
}
