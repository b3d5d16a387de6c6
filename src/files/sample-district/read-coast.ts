import { type Geometry, packPolygons } from '../../core/geo/geometry';
import type { Features } from './district-files';

/** The land polygons of `data/geography/coast.geojson`, one geometry each. */
export function readCoast({ features }: Features<object>): Geometry[] {
  return features.flatMap(({ geometry }) => {
    if (!geometry) return [];
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    return polygons.map((polygon) => packPolygons([polygon]));
  });
}
