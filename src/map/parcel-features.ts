import type { Feature, FeatureCollection, MultiPolygon } from 'geojson';
import { type Geometry, ringStart } from '../core/geo/geometry';
import type { Shape } from '../core/parcel/parcel';
import type { Mark } from './engine-contract';

/** What the map draws of parcels: outlines and ids, nothing else. Names live with the labels, so renaming is cheap. */
export function parcelFeatures(shapes: Iterable<Shape>): FeatureCollection {
  const features: Feature<MultiPolygon, { id: string }>[] = [];
  for (const { id, geometry } of shapes) {
    if (geometry.coords.length === 0) continue;
    features.push({
      type: 'Feature',
      properties: { id },
      geometry: { type: 'MultiPolygon', coordinates: closedPolygons(geometry) },
    });
  }
  return { type: 'FeatureCollection', features };
}

/** The outlines that stand out, each with why. */
export function markedFeatures(shapes: Iterable<readonly [Shape, Mark]>): FeatureCollection {
  const features = [...shapes].map(([{ geometry }, mark]) => ({
    type: 'Feature' as const,
    properties: { mark },
    geometry: { type: 'MultiPolygon' as const, coordinates: closedPolygons(geometry) },
  }));
  return { type: 'FeatureCollection', features };
}

/** GeoJSON repeats the first vertex of a ring; the packed form does not. */
function closedPolygons(geometry: Geometry): number[][][][] {
  let ring = 0;
  return geometry.polygons.map((end) => {
    const polygon: number[][][] = [];
    for (; ring < end; ring++) polygon.push(closedRing(geometry, ring));
    return polygon;
  });
}

function closedRing(geometry: Geometry, ring: number): number[][] {
  const points: number[][] = [];
  const to = geometry.rings[ring] as number;
  for (let v = ringStart(geometry, ring); v < to; v++) {
    points.push([geometry.coords[2 * v] as number, geometry.coords[2 * v + 1] as number]);
  }
  const first = points[0];
  if (first) points.push(first);
  return points;
}
