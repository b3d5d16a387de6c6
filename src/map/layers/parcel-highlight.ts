import type { LayerOf } from './layer';

/** Around what stands out, so that its line is seen on every colour of every theme. */
export const parcelCasing: LayerOf = (palette) => ({
  id: 'parcel-casing',
  type: 'line',
  source: 'marked',
  layout: { 'line-join': 'round' },
  paint: {
    'line-color': palette.casing,
    'line-width': ['match', ['get', 'mark'], 'selected', 6, 4],
  },
});

/** Over all outlines, so that no neighbour covers half of it. */
export const parcelHighlight: LayerOf = (palette) => ({
  id: 'parcel-highlight',
  type: 'line',
  source: 'marked',
  layout: {
    'line-join': 'round',
    'line-sort-key': ['case', ['==', ['get', 'mark'], 'selected'], 1, 0],
  },
  paint: {
    'line-color': ['match', ['get', 'mark'], 'selected', palette.selected, palette.accent],
    'line-width': ['match', ['get', 'mark'], 'selected', 3, 1.5],
  },
});
