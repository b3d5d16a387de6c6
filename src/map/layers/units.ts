import type { LayerOf } from './layer';
import { FONTS } from './parcel-label';

/** Township or platform is told by `kind`; the colour of a figure, when one is shown, lies in the data. */
export const unitFill: LayerOf = () => ({
  id: 'unit-fill',
  type: 'fill',
  source: 'units',
  filter: ['all', ['has', 'color'], ['==', ['geometry-type'], 'Polygon']],
  paint: { 'fill-color': ['get', 'color'], 'fill-opacity': 0.7, 'fill-antialias': false },
});

/** 工业用地控制线, as plans draw it: dashed. */
export const zoneLine: LayerOf = (palette) => ({
  id: 'zone-line',
  type: 'line',
  source: 'zones',
  layout: { 'line-join': 'round' },
  paint: { 'line-color': palette.zone, 'line-width': 1.8, 'line-dasharray': [4, 2] },
});

export const parkLine: LayerOf = (palette) => ({
  id: 'park-line',
  type: 'line',
  source: 'units',
  filter: ['all', ['==', ['get', 'kind'], '平台'], ['!=', ['geometry-type'], 'Point']],
  layout: { 'line-join': 'round' },
  paint: { 'line-color': palette.park, 'line-width': 1.4, 'line-dasharray': [3, 2, 1, 2] },
});

/** 示意: thin, for it is no surveyed boundary. */
export const unitLine: LayerOf = (palette) => ({
  id: 'unit-line',
  type: 'line',
  source: 'units',
  filter: ['all', ['==', ['get', 'kind'], '镇街'], ['!=', ['geometry-type'], 'Point']],
  layout: { 'line-join': 'round' },
  paint: {
    'line-color': palette.unit,
    'line-width': ['interpolate', ['linear'], ['zoom'], 9, 0.8, 15, 1.6],
  },
});

/** Placed before the names of parcels; nearer than this one stands within a unit and its name is in the way. */
export const unitLabel: LayerOf = (palette) => ({
  id: 'unit-label',
  type: 'symbol',
  source: 'units',
  minzoom: 8.5,
  maxzoom: 15,
  filter: ['==', ['geometry-type'], 'Point'],
  layout: {
    'text-field': ['get', 'name'],
    'text-font': FONTS,
    'text-size': palette.labelPx + 2,
    'text-letter-spacing': 0.12,
    'text-padding': 6,
    'symbol-sort-key': ['match', ['get', 'kind'], '镇街', 0, 1],
    'text-variable-anchor': ['center', 'top', 'bottom'],
  },
  paint: {
    'text-color': ['match', ['get', 'kind'], '平台', palette.park, palette.text],
    'text-halo-color': palette.casing,
    'text-halo-width': 2,
  },
});
