import type { LayerOf } from './layer';

/** Where a district is seen as a whole and a parcel is a few pixels wide. */
export const FAR_BELOW_ZOOM = 12.5;

export const parcelFill: LayerOf = (palette) => ({
  id: 'parcel-fill',
  type: 'fill',
  source: 'parcels',
  paint: {
    'fill-color': [
      'case',
      ['boolean', ['feature-state', 'selected'], false],
      palette.fillSelected,
      ['boolean', ['feature-state', 'hovered'], false],
      palette.fillHover,
      palette.fill,
    ],
    'fill-outline-color': [
      'step',
      ['zoom'],
      palette.outlineFar,
      FAR_BELOW_ZOOM,
      'rgba(0, 0, 0, 0)',
    ],
  },
});
