import type { LayerOf } from './layer';

/**
 * Fonts of the machine itself: the style names no glyph server, so the engine draws every character with these. The
 * later ones carry rare characters (㶲, 𬒗) the system font may lack.
 */
const FONTS = [
  'PingFang SC',
  'Microsoft YaHei',
  'Noto Sans CJK SC',
  'Noto Sans SC',
  'Source Han Sans SC',
  'sans-serif',
];

export const parcelLabel: LayerOf = (palette) => ({
  id: 'parcel-label',
  type: 'symbol',
  source: 'labels',
  layout: {
    'text-field': ['get', 'name'],
    'text-font': FONTS,
    'text-size': palette.labelPx,
    'text-max-width': ['get', 'lineLength'],
    'text-line-height': 1.25,
    'text-padding': 4,
  },
  paint: {
    'text-color': palette.text,
    // The colour of what it stands on: it parts text from outlines and is not seen itself.
    'text-halo-color': [
      'case',
      ['boolean', ['feature-state', 'selected'], false],
      palette.fillSelected,
      ['boolean', ['feature-state', 'hovered'], false],
      palette.fillHover,
      palette.fill,
    ],
    'text-halo-width': 1.5,
  },
});
