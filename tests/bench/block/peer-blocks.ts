import { area } from '@turf/area';
import { booleanIntersects } from '@turf/boolean-intersects';
import { featureCollection, polygon } from '@turf/helpers';
import { intersect } from '@turf/intersect';
import type { Feature, Polygon } from 'geojson';
import Coordinate from 'jsts/org/locationtech/jts/geom/Coordinate.js';
import GeometryFactory from 'jsts/org/locationtech/jts/geom/GeometryFactory.js';
import UnaryUnionOp from 'jsts/org/locationtech/jts/operation/union/UnaryUnionOp.js';
import { boxesMeet, boxOf } from '../../../src/core/geo/box';
import { type Geometry, unpackPolygons } from '../../../src/core/geo/geometry';

/** The usual way: boxes first, then what Turf offers, parcel by parcel. Features are made beforehand. */
export function turfWay(features: readonly Feature<Polygon>[], boxes: ReturnType<typeof boxOf>[]) {
  return (outline: Geometry): { readonly parcels: number; readonly m2: number } => {
    const drawn = featureOf(outline);
    const box = boxOf(outline);
    let [parcels, m2] = [0, 0];
    features.forEach((feature, i) => {
      const own = boxes[i];
      if (!own || !box || !boxesMeet(own, box) || !booleanIntersects(feature, drawn)) return;
      const common = intersect(featureCollection([feature, drawn]));
      if (!common) return;
      parcels += 1;
      m2 += area(common);
    });
    return { parcels, m2 };
  };
}

export function featureOf(geometry: Geometry): Feature<Polygon> {
  const rings = unpackPolygons(geometry)[0] ?? [];
  return polygon(rings.map((ring) => [...ring, ring[0] ?? [0, 0]].map(([lon, lat]) => [lon, lat])));
}

/** Union of many by JSTS, on the same plane; answers with the area on it. */
export function jstsUnion(rings: readonly (readonly (readonly [number, number])[])[]): number {
  const factory = new GeometryFactory();
  const polygons = rings.map((ring) =>
    factory.createPolygon(
      factory.createLinearRing(
        [...ring, ring[0] ?? ([0, 0] as const)].map(([x, y]) => new Coordinate(x, y)),
      ),
    ),
  );
  return UnaryUnionOp.union(factory.createMultiPolygon(polygons)).getArea();
}
