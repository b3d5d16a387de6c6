import { B2, E2, RADIANS } from './ellipsoid';
import { type Geometry, ringStart } from './geometry';

const E4 = E2 * E2;
const E6 = E4 * E2;
const E8 = E6 * E2;
/** The constants A to E of the circular. */
const A = 1 + (3 / 6) * E2 + (30 / 80) * E4 + (35 / 112) * E6 + (630 / 2304) * E8;
const B = (1 / 6) * E2 + (15 / 80) * E4 + (21 / 112) * E6 + (420 / 2304) * E8;
const C = (3 / 80) * E4 + (7 / 112) * E6 + (180 / 2304) * E8;
const D = (1 / 112) * E6 + (45 / 2304) * E8;
const E = (5 / 2304) * E8;

/**
 * Area by 国土调查办发〔2008〕32号, m²: every edge closes an ellipsoidal trapezoid towards a reference meridian, its
 * longitude taken as the mean of the two ends. It differs from the geodesic area by the definition of the edge: about
 * 1 ppm at 70 亩, 5 ppm at 1,100 亩, 13 ppm at 78,000 亩. Holes subtract, parts add, whatever their winding.
 */
export function surveyAreaM2(geometry: Geometry): number {
  let total = 0;
  let ring = 0;
  for (const end of geometry.polygons) {
    for (let first = ring; ring < end; ring++) {
      const area = Math.abs(ringM2(geometry, ring));
      total += ring === first ? area : -area;
    }
  }
  return total;
}

/** The reference meridian is that of the first vertex, which keeps the trapezoids as small as the ring. */
function ringM2(geometry: Geometry, ring: number): number {
  const { coords } = geometry;
  const from = ringStart(geometry, ring);
  const to = geometry.rings[ring] as number;
  const meridian = coords[2 * from] as number;
  let sum = 0;
  for (let v = from; v < to; v++) {
    const next = v + 1 === to ? from : v + 1;
    const meanLon =
      ((coords[2 * v] as number) - meridian + ((coords[2 * next] as number) - meridian)) / 2;
    const lat = coords[2 * v + 1] as number;
    sum += trapezoidM2(
      meanLon * RADIANS,
      lat * RADIANS,
      (coords[2 * next + 1] as number) * RADIANS,
    );
  }
  return sum;
}

function trapezoidM2(dL: number, lat1: number, lat2: number): number {
  const half = (lat2 - lat1) / 2;
  const mean = (lat2 + lat1) / 2;
  return (
    2 *
    B2 *
    dL *
    (A * Math.sin(half) * Math.cos(mean) -
      B * Math.sin(3 * half) * Math.cos(3 * mean) +
      C * Math.sin(5 * half) * Math.cos(5 * mean) -
      D * Math.sin(7 * half) * Math.cos(7 * mean) +
      E * Math.sin(9 * half) * Math.cos(9 * mean))
  );
}
