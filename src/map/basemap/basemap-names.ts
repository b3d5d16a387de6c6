/**
 * Layers of the basemap, bottom first, for `layer-order`. The last two show what a person brought: over our own map, so
 * that ours is seen where theirs has no tile.
 */
export const basemapLayerNames = [
  'basemap-beyond',
  'basemap-wide-sea',
  'basemap-wide-land',
  'basemap-wide-shore',
  'basemap-sea',
  'basemap-land',
  'basemap-shore',
  'basemap-rail',
  'basemap-road-edge',
  'basemap-road',
  'basemap-unit-border',
  'basemap-sea-name',
  'basemap-road-name',
  'basemap-place-name',
  'basemap-unit-name',
  'basemap-wide-name',
  'basemap-own-image',
  'basemap-own-tiles',
] as const;

export type BasemapLayerName = (typeof basemapLayerNames)[number];

export const basemapSourceNames = [
  'basemap-wide',
  'basemap-near',
  'basemap-own-image',
  'basemap-own-tiles',
] as const;

export type BasemapSourceName = (typeof basemapSourceNames)[number];

/** Hidden while the map draws the units of the workspace itself. */
export const basemapUnitLayers = ['basemap-unit-border', 'basemap-unit-name'] as const;

/** Hidden while a map brought along, which has names of its own, lies over ours. */
export const basemapNameLayers = [
  'basemap-sea-name',
  'basemap-road-name',
  'basemap-place-name',
  'basemap-unit-name',
  'basemap-wide-name',
] as const;
