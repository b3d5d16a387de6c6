import type { LayerOf } from './layer';
import { FONTS } from './parcel-label';

const role: ['get', string] = ['get', 'role'];
const own: ['get', string] = ['get', 'color'];

/** Only what a panel points at is filled: the land of a block shows its own theme. */
export const blockFill: LayerOf = (palette) => ({
  id: 'block-fill',
  type: 'fill',
  source: 'blocks',
  filter: ['==', ['geometry-type'], 'Polygon'],
  paint: {
    'fill-color': [
      'to-color',
      own,
      ['match', role, ['removed', 'cut'], palette.selected, palette.block],
    ],
    'fill-opacity': [
      'match',
      role,
      ['added', 'removed'],
      0.42,
      ['proposed', 'cut'],
      0.3,
      'opened',
      0.08,
      0,
    ],
    'fill-antialias': false,
  },
});

export const blockLine: LayerOf = (palette) => ({
  id: 'block-line',
  type: 'line',
  source: 'blocks',
  filter: ['!=', ['geometry-type'], 'Point'],
  layout: { 'line-join': 'round' },
  paint: {
    'line-color': [
      'to-color',
      own,
      ['match', role, ['removed', 'cut'], palette.selected, palette.block],
    ],
    'line-width': ['match', role, 'opened', 4, 'project', 3, 'block', 2.4, 1.4],
    'line-dasharray': ['match', role, 'removed', ['literal', [3, 2]], ['literal', [1, 0]]],
  },
});

/** Names of blocks, and what a panel writes on the map: shares, areas, faults. */
export const blockLabel: LayerOf = (palette) => ({
  id: 'block-label',
  type: 'symbol',
  source: 'blocks',
  minzoom: 9.5,
  filter: ['==', ['geometry-type'], 'Point'],
  layout: {
    'text-field': ['get', 'text'],
    'text-font': FONTS,
    'text-size': palette.labelPx + 1,
    'symbol-sort-key': ['match', role, 'fault', 0, 'opened', 1, 'block', 2, 3],
    'text-variable-anchor': ['center', 'top', 'bottom'],
    'text-padding': 4,
  },
  paint: {
    'text-color': [
      'to-color',
      own,
      ['match', role, ['fault', 'cut', 'removed'], palette.selected, palette.block],
    ],
    'text-halo-color': palette.casing,
    'text-halo-width': 2,
  },
});
