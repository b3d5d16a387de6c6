import type { FeatureCollection, MultiPolygon } from 'geojson';
import { type Geometry, ringStart } from '../core/geo/geometry';
import type { Shape } from '../core/parcel/parcel';
import type { Mark } from './engine-contract';

/** The outlines that stand out, each with why. */
export function markedFeatures(shapes: Iterable<readonly [Shape, Mark]>): FeatureCollection {
  const features = [...shapes].map(([{ geometry }, mark]) => ({
    type: 'Feature' as const,
    properties: { mark },
    geometry: multiPolygonOf(geometry),
  }));
  return { type: 'FeatureCollection', features };
}

/** GeoJSON repeats the first vertex of a ring; the packed form does not. What is no place is left out. */
export function multiPolygonOf(geometry: Geometry): MultiPolygon {
  let ring = 0;
  const coordinates = geometry.polygons.map((end) => {
    const polygon: number[][][] = [];
    for (; ring < end; ring++) {
      const closed = closedRing(geometry, ring);
      if (closed.length > 3) polygon.push(closed);
    }
    return polygon;
  });
  return { type: 'MultiPolygon', coordinates: coordinates.filter((rings) => rings.length > 0) };
}

function closedRing(geometry: Geometry, ring: number): number[][] {
  const points: number[][] = [];
  const to = geometry.rings[ring] as number;
  for (let v = ringStart(geometry, ring); v < to; v++) {
    const [lon, lat] = [geometry.coords[2 * v] as number, geometry.coords[2 * v + 1] as number];
    if (Number.isFinite(lon) && Number.isFinite(lat)) points.push([lon, lat]);
  }
  const first = points[0];
  if (first) points.push(first);
  return points;
}
