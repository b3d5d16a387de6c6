import { area } from '@turf/area';
import { type Geometry, type Ring, unpackPolygons } from './geometry';

/**
 * The live readout while a hand is drawing, m²: spherical, 0.11 % too large at our latitudes. Never compared, never
 * exported (A14).
 */
export function turfAreaM2(geometry: Geometry): number {
  const coordinates = unpackPolygons(geometry).map((polygon) => polygon.map(closed));
  return area({ type: 'MultiPolygon', coordinates });
}

function closed(ring: Ring): number[][] {
  const points = ring.map(([lon, lat]) => [lon, lat]);
  const first = points[0];
  return first ? [...points, [...first]] : points;
}
