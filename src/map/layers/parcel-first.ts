import type { LayerSpecification } from 'maplibre-gl';

/** Stands in for the outlines in the first picture of a map that starts near the ground; gone before anyone restyles. */
export const parcelFirst = {
  id: 'parcel-first',
  type: 'raster',
  source: 'parcel-first',
  paint: { 'raster-fade-duration': 0 },
} as const satisfies LayerSpecification;
