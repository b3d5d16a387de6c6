import { AUTHALIC_R2, E2, RADIANS, SEMI_MAJOR_M, zoneAreaM2 } from './ellipsoid';
import { type Geometry, ringStart } from './geometry';

const A2 = SEMI_MAJOR_M * SEMI_MAJOR_M;
/** Beyond this (radians, squared; about 5 km) an edge takes the spherical closed form. */
const LONG_EDGE_2 = 6e-7;
/** Within this of the ring's first latitude (radians, about 60 km) sines come from a short series. */
const NEAR = 0.01;

/**
 * The area bounded by geodesics on CGCS2000, m². Holes subtract whatever their winding; parts add.
 *
 * A ring's area is −∮ A(φ) dλ with A the zone area, exactly, if φ follows the true edge. See `edgeM2` for that.
 */
export function geodesicAreaM2(geometry: Geometry): number {
  let total = 0;
  let ring = 0;
  for (const end of geometry.polygons) {
    for (let first = ring; ring < end; ring++) {
      const area = Math.abs(geodesicRingM2(geometry, ring));
      total += ring === first ? area : -area;
    }
  }
  return total;
}

/**
 * Signed area of one ring, positive when counter-clockwise. Latitude and longitude are taken from the ring's first
 * vertex, so that a plot of a few square metres does not drown in the millions of km² down to the equator.
 */
export function geodesicRingM2(geometry: Geometry, ring: number): number {
  const { coords } = geometry;
  const from = ringStart(geometry, ring);
  const to = geometry.rings[ring] as number;
  if (to - from < 3) return 0;
  const lon0 = coords[2 * from] as number;
  const lat0 = coords[2 * from + 1] as number;
  const sine0 = Math.sin(lat0 * RADIANS);
  const cosine0 = Math.cos(lat0 * RADIANS);
  const base = zoneAreaM2(sine0);
  let sum = 0;
  let lon = 0;
  let lat = 0;
  let sine = sine0;
  let zone = 0;
  for (let v = from + 1; v <= to; v++) {
    const closing = v === to;
    const nextLon = closing ? 0 : ((coords[2 * v] as number) - lon0) * RADIANS;
    const nextLat = closing ? 0 : ((coords[2 * v + 1] as number) - lat0) * RADIANS;
    const nextSine = sineNear(nextLat, sine0, cosine0);
    const nextZone = zoneAreaM2(nextSine) - base;
    const run = nextLon - lon;
    const rise = nextLat - lat;
    sum +=
      run * run + rise * rise < LONG_EDGE_2
        ? shortEdgeM2(run, sine, nextSine, zone, nextZone)
        : longEdgeM2(run, sine, nextSine, zone, nextZone, base);
    lon = nextLon;
    lat = nextLat;
    sine = nextSine;
    zone = nextZone;
  }
  return -sum;
}

/** sin(φ0 + d). */
function sineNear(d: number, sine0: number, cosine0: number): number {
  const d2 = d * d;
  if (d2 > NEAR * NEAR) return sine0 * Math.cos(d) + cosine0 * Math.sin(d);
  return (
    sine0 * (1 - d2 * (1 / 2 - d2 * (1 / 24 - d2 / 720))) +
    cosine0 * d * (1 - d2 * (1 / 6 - d2 / 120))
  );
}

/**
 * ∫A dλ along a geodesic. By Clairaut's relation A(λ) on a geodesic obeys A″ = −s(r² + 3A′²/r²), with s the sine of the
 * latitude and r the radius of the parallel, so the trapezoid's own error −h³A″/12 is known in closed form. What is
 * left is of fifth order: 0.005 m² for an edge of 10 km.
 */
function shortEdgeM2(h: number, s1: number, s2: number, z1: number, z2: number): number {
  const s = (s1 + s2) / 2;
  const r2 = (A2 * (1 - s * s)) / (1 - E2 * s * s);
  return 0.5 * h * (z1 + z2) + bulgeM2(h, z2 - z1, s, r2);
}

/** −h³A″/12, written so that a meridian (h = 0) needs no division. */
function bulgeM2(h: number, dz: number, s: number, r2: number): number {
  return (h * s * (r2 * h * h + (3 * dz * dz) / r2)) / 12;
}

/**
 * The same for long edges: the great circle on the authalic sphere holds all orders at once, and only the
 * difference of the two ellipsoids' third order is added.
 */
function longEdgeM2(
  h: number,
  s1: number,
  s2: number,
  z1: number,
  z2: number,
  base: number,
): number {
  const x1 = (z1 + base) / AUTHALIC_R2;
  const x2 = (z2 + base) / AUTHALIC_R2;
  const t1 = x1 / (1 + Math.sqrt(1 - x1 * x1));
  const t2 = x2 / (1 + Math.sqrt(1 - x2 * x2));
  const excess = 2 * Math.atan((Math.tan(h / 2) * (t1 + t2)) / (1 + t1 * t2));
  const s = (s1 + s2) / 2;
  const x = (x1 + x2) / 2;
  const ellipsoid = bulgeM2(h, z2 - z1, s, (A2 * (1 - s * s)) / (1 - E2 * s * s));
  const sphere = bulgeM2(h, z2 - z1, x, AUTHALIC_R2 * (1 - x * x));
  return AUTHALIC_R2 * excess - base * h + ellipsoid - sphere;
}
