import polylabel from 'polylabel';
import { geodesicRingM2 } from './geodesic-area';
import { type Geometry, ringPoints } from './geometry';
import { metresPerDegree } from './local-metres';

/** Fine enough that a label does not jump, coarse enough to stay in microseconds. */
const PRECISION = 0.01;

/** Where a label stands: the point of the largest part farthest from its edges. Null for a geometry without area. */
export function labelPoint(geometry: Geometry): readonly [lon: number, lat: number] | null {
  const largest = largestPolygon(geometry);
  return largest === null ? null : labelPointOfPolygon(geometry, largest);
}

/** The same for one part. Degrees are stretched to a local square, or a label would lean to the north. */
export function labelPointOfPolygon(
  geometry: Geometry,
  polygon: number,
): readonly [lon: number, lat: number] | null {
  const first = firstRing(geometry, polygon);
  const [lon0, lat0] = ringPoints(geometry, first)[0] ?? [Number.NaN, Number.NaN];
  const scale = metresPerDegree(lat0);
  const rings: number[][][] = [];
  for (let ring = first; ring < (geometry.polygons[polygon] as number); ring++) {
    rings.push(
      ringPoints(geometry, ring).map(([lon, lat]) => [
        (lon - lon0) * scale.lon,
        (lat - lat0) * scale.lat,
      ]),
    );
  }
  const size = Math.sqrt(Math.abs(geodesicRingM2(geometry, first)));
  if (!(size > 0)) return null;
  const [x = 0, y = 0] = polylabel(rings, size * PRECISION);
  return [lon0 + x / scale.lon, lat0 + y / scale.lat];
}

/** The part with the largest outer ring; its holes do not make it less the place to write on. */
function largestPolygon(geometry: Geometry): number | null {
  let best: number | null = null;
  let bestM2 = 0;
  geometry.polygons.forEach((_, polygon) => {
    const first = firstRing(geometry, polygon);
    const area = first < geometry.rings.length ? Math.abs(geodesicRingM2(geometry, first)) : 0;
    if (area > bestM2) {
      best = polygon;
      bestM2 = area;
    }
  });
  return best;
}

function firstRing(geometry: Geometry, polygon: number): number {
  return polygon === 0 ? 0 : (geometry.polygons[polygon - 1] as number);
}
