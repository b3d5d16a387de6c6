import type { LayerOf } from './layer';
import { FONTS } from './parcel-label';

/** What a person draws over the map: the outline of a pick is dashed, a measure is a plain line. */
export const sketchFill: LayerOf = (palette) => ({
  id: 'sketch-fill',
  type: 'fill',
  source: 'sketch',
  filter: ['==', ['geometry-type'], 'Polygon'],
  paint: {
    'fill-color': ['match', ['get', 'role'], 'tangled', palette.selected, palette.accent],
    'fill-opacity': ['match', ['get', 'role'], 'pick', 0.06, 0.16],
  },
});

export const sketchLine: LayerOf = (palette) => ({
  id: 'sketch-line',
  type: 'line',
  source: 'sketch',
  filter: ['!=', ['geometry-type'], 'Point'],
  layout: {
    'line-join': 'round',
    'line-sort-key': ['match', ['get', 'role'], 'casing', 0, 1],
  },
  paint: {
    'line-color': [
      'match',
      ['get', 'role'],
      'casing',
      palette.casing,
      'tangled',
      palette.selected,
      'pick',
      palette.text,
      palette.accent,
    ],
    'line-width': ['match', ['get', 'role'], 'casing', 5, 'pick', 2, 2.5],
    'line-dasharray': ['match', ['get', 'role'], 'pick', ['literal', [3, 2]], ['literal', [1, 0]]],
  },
});

/** Corners set by a click, smaller ones that can become corners; a ring round the corner the next click will take, a dot on the edge. */
export const sketchPoint: LayerOf = (palette) => ({
  id: 'sketch-point',
  type: 'circle',
  source: 'sketch',
  filter: ['match', ['get', 'role'], ['corner', 'middle', 'snap', 'snap-edge'], true, false],
  paint: {
    'circle-radius': ['match', ['get', 'role'], 'snap', 8, 'snap-edge', 4, 'middle', 3, 5],
    'circle-color': ['match', ['get', 'role'], 'snap-edge', palette.selected, palette.casing],
    'circle-opacity': ['match', ['get', 'role'], 'snap', 0, 'middle', 0.7, 1],
    'circle-stroke-color': [
      'match',
      ['get', 'role'],
      'snap',
      palette.selected,
      'snap-edge',
      palette.casing,
      palette.accent,
    ],
    'circle-stroke-width': ['match', ['get', 'role'], 'snap', 3, 2],
  },
});

/** The figure beside the last point, over whatever lies there. */
export const sketchLabel: LayerOf = (palette) => ({
  id: 'sketch-label',
  type: 'symbol',
  source: 'sketch',
  filter: ['==', ['get', 'role'], 'figure'],
  layout: {
    'text-field': ['get', 'text'],
    'text-font': FONTS,
    'text-size': palette.labelPx + 2,
    'text-anchor': 'bottom-left',
    'text-offset': [0.6, -0.6],
    'text-max-width': 40,
    'text-allow-overlap': true,
    'text-ignore-placement': true,
  },
  paint: {
    'text-color': palette.text,
    'text-halo-color': palette.casing,
    'text-halo-width': 2.5,
  },
});
