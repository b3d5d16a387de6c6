import type { LayerGroup } from '../app/session';
import { basemapLayerNames, basemapSourceNames } from './basemap/basemap-names';

/**
 * Every layer the map can have, bottom first (A8). A layer that is not named here does not exist; a new one gets its
 * place here before it gets its look in `layers/`.
 */
export const layerOrder = [
  'land',
  ...basemapLayerNames,
  'graticule',
  'unit-fill',
  'zone-line',
  'park-line',
  'unit-line',
  'parcel-raster',
  'parcel-fill',
  'parcel-piece',
  'parcel-hatch',
  'parcel-aside',
  'parcel-outline',
  'block-fill',
  'block-line',
  'parcel-casing',
  'parcel-highlight',
  'import-casing',
  'import-line',
  'parcel-label',
  // Above the parcels' names: what is drawn later finds its place first.
  'unit-label',
  'block-label',
  'sketch-fill',
  'sketch-line',
  'sketch-point',
  'sketch-label',
] as const;

export type LayerName = (typeof layerOrder)[number];

/** Sources that are handed whole feature collections. */
export const dataSourceNames = [
  'graticule',
  'units',
  'zones',
  'pieces',
  'blocks',
  'marked',
  'import-preview',
  'labels',
  'sketch',
] as const;

export type DataSourceName = (typeof dataSourceNames)[number];

/** Where layers take their data from; those of parcels are tiles of our own worker. */
export const sourceNames = [
  'parcel-raster',
  'parcels',
  ...dataSourceNames,
  ...basemapSourceNames,
] as const;

export type SourceName = (typeof sourceNames)[number];

const roadLayers = [
  'basemap-rail',
  'basemap-road-edge',
  'basemap-road',
  'basemap-road-name',
] as const;

/** What goes with each switch of the layers; a layer of two groups shows when both are on. */
export const layersOfGroup: Readonly<Record<LayerGroup, readonly LayerName[]>> = {
  basemap: basemapLayerNames,
  roads: roadLayers,
  units: ['unit-line', 'unit-label'],
  parks: ['park-line'],
  zones: ['zone-line'],
  blocks: ['block-fill', 'block-line', 'block-label'],
  hatch: [],
};
