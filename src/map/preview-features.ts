import type { FeatureCollection } from 'geojson';
import type { ImportPreview } from '../app/import/preview-store';

/** All rings as one feature: thousands of features would cost more to hand over than to draw. */
export function previewFeatures(preview: ImportPreview | null): FeatureCollection {
  const coordinates = preview ? [...preview.lines, ...preview.extents] : [];
  const geometry = { type: 'MultiLineString', coordinates } as const;
  const feature = { type: 'Feature', properties: {}, geometry } as const;
  return { type: 'FeatureCollection', features: coordinates.length > 0 ? [feature] : [] };
}
