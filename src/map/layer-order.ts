/**
 * Every layer the map can have, bottom first (A8). A layer that is not named here does not exist; a new one gets its
 * place here before it gets its look in `layers/`.
 */
export const layerOrder = [
  'land',
  'graticule',
  'parcel-fill',
  'parcel-outline',
  'parcel-casing',
  'parcel-highlight',
  'parcel-label',
] as const;

export type LayerName = (typeof layerOrder)[number];

/** Where layers take their data from. */
export const sourceNames = ['graticule', 'parcels', 'marked', 'labels'] as const;

export type SourceName = (typeof sourceNames)[number];
