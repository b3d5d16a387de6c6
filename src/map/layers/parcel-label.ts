import { localFonts } from '../basemap/local-fonts';
import type { LayerOf } from './layer';

export const FONTS = localFonts;

/** Dark on a light edge in any scheme: the ground is the colour of a class, from pale to nearly black. */
export const parcelLabel: LayerOf = (palette) => ({
  id: 'parcel-label',
  type: 'symbol',
  source: 'labels',
  layout: {
    'text-field': ['get', 'text'],
    'text-font': FONTS,
    'text-size': palette.labelPx,
    // Half a character more: a line of exactly the width would be broken.
    'text-max-width': ['+', ['get', 'lineLength'], 0.5],
    'text-line-height': 1.25,
    'text-padding': 4,
  },
  paint: {
    'text-color': palette.text,
    'text-halo-color': palette.casing,
    'text-halo-width': 1.8,
  },
});
