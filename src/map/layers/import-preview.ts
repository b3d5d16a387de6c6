import type { ExpressionSpecification } from 'maplibre-gl';
import type { LayerOf } from './layer';

/** Thin far out, where outlines lie close, so that the land below is still seen. */
const width = (far: number, near: number): ExpressionSpecification => {
  return ['interpolate', ['linear'], ['zoom'], 11, far, 15, near];
};

/** Under the dashes, so that they are seen on every colour of every theme. */
export const importCasing: LayerOf = (palette) => ({
  id: 'import-casing',
  type: 'line',
  source: 'import-preview',
  layout: { 'line-join': 'round' },
  paint: { 'line-color': palette.casing, 'line-width': width(1.2, 4) },
});

/** What an import would bring is dashed: it is not there yet. */
export const importLine: LayerOf = (palette) => ({
  id: 'import-line',
  type: 'line',
  source: 'import-preview',
  paint: {
    'line-color': palette.text,
    'line-width': width(0.8, 2),
    'line-dasharray': [3, 2],
  },
});
