import {
  type Geometry,
  packPolygons,
  type Ring,
  ringPoints,
  unpackPolygons,
} from '../geo/geometry';
import { type MetresPerDegree, metresPerDegree } from '../geo/local-metres';

/** Topology tolerance of surveys: what is thinner has come about by rounding. */
const THIN_M = 0.001;

/**
 * What a cut has left, without hairs. Where two lines are one but have other vertices, a cut along them leaves spikes
 * and slips a tenth of a millimetre wide. They go; with them goes less land than 1 mm times their length.
 */
export function tidyCut(geometry: Geometry): Geometry {
  const [[, lat] = [0, 0]] = ringPoints(geometry, 0);
  const scale = metresPerDegree(lat);
  const polygons = unpackPolygons(geometry).flatMap((polygon) => {
    const rings = polygon.map((ring) => withoutSpikes(ring, scale));
    const [outer, ...holes] = rings;
    if (!outer || isThin(outer, scale)) return [];
    return [[outer, ...holes.filter((hole) => !isThin(hole, scale))]];
  });
  return packPolygons(polygons);
}

/** A vertex is the tip of a spike when the line turns back there and runs along itself. */
export function withoutSpikes(ring: Ring, scale: MetresPerDegree): Ring {
  const kept = [...ring];
  for (let i = 0; i < kept.length && kept.length > 2; ) {
    const at = (k: number) => kept[(k + kept.length) % kept.length] as Ring[number];
    if (!isSpike(at(i - 1), at(i), at(i + 1), scale)) {
      i += 1;
      continue;
    }
    kept.splice(i, 1);
    // Those before it have another neighbour now.
    i = Math.max(0, i - 2);
  }
  return kept;
}

function isSpike(
  before: Ring[number],
  tip: Ring[number],
  after: Ring[number],
  scale: MetresPerDegree,
): boolean {
  const ux = (before[0] - tip[0]) * scale.lon;
  const uy = (before[1] - tip[1]) * scale.lat;
  const vx = (after[0] - tip[0]) * scale.lon;
  const vy = (after[1] - tip[1]) * scale.lat;
  const longer = Math.max(Math.hypot(ux, uy), Math.hypot(vx, vy));
  return ux * vx + uy * vy > 0 && Math.abs(ux * vy - uy * vx) < THIN_M * longer;
}

/** By its mean width, 2A/P. */
function isThin(ring: Ring, scale: MetresPerDegree): boolean {
  const [lon, lat] = ring[0] ?? [0, 0];
  let doubled = 0;
  let around = 0;
  ring.forEach((point, i) => {
    const next = ring[(i + 1) % ring.length] ?? point;
    const [x, y] = [(point[0] - lon) * scale.lon, (point[1] - lat) * scale.lat];
    const [u, v] = [(next[0] - lon) * scale.lon, (next[1] - lat) * scale.lat];
    doubled += x * v - u * y;
    around += Math.hypot(u - x, v - y);
  });
  return ring.length < 3 || Math.abs(doubled) < THIN_M * around;
}
