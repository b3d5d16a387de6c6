import type { LayerOf } from './layer';

/** A quiet edge under the selected outline, so that it stands off whatever lies beside it. */
export const parcelCasing: LayerOf = (palette) => ({
  id: 'parcel-casing',
  type: 'line',
  source: 'marked',
  filter: ['==', ['get', 'mark'], 'selected'],
  layout: { 'line-join': 'round' },
  paint: { 'line-color': palette.casing, 'line-width': 6 },
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
    'line-width': ['match', ['get', 'mark'], 'selected', 2.5, 1.5],
  },
});
