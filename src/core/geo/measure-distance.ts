import { B2, FLATTENING, RADIANS, SEMI_MAJOR_M } from './ellipsoid';

const SEMI_MINOR_M = Math.sqrt(B2);
/** Second eccentricity squared. */
const EP2 = SEMI_MAJOR_M ** 2 / B2 - 1;
/** A change of longitude on the auxiliary sphere that is worth 6 nm on the ground. */
const SETTLED = 1e-15;
const MOST_ROUNDS = 100;

type Place = readonly [lon: number, lat: number];

/** Of the arc between two points on the auxiliary sphere. */
interface Arc {
  readonly sine: number;
  readonly cosine: number;
  readonly angle: number;
  /** Cosine squared of the azimuth at the equator. */
  readonly cos2Alpha: number;
  /** Cosine of twice the angle from the equator to the middle. */
  readonly cos2Mid: number;
}

/**
 * The length of the geodesic between two points on CGCS2000, m (Vincenty's inverse formula, 1975). Within 0.1 mm up to
 * the size of the country. Not a number where the formula does not settle: between nearly opposite points of the earth.
 */
export function geodesicDistanceM([lon1, lat1]: Place, [lon2, lat2]: Place): number {
  const [sine1, cosine1] = reduced(lat1);
  const [sine2, cosine2] = reduced(lat2);
  const turn = (lon2 - lon1) * RADIANS;
  let lambda = turn;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const across = cosine2 * Math.sin(lambda);
    const along = cosine1 * sine2 - sine1 * cosine2 * Math.cos(lambda);
    const sine = Math.hypot(across, along);
    if (sine === 0) return 0;
    const cosine = sine1 * sine2 + cosine1 * cosine2 * Math.cos(lambda);
    const sinAlpha = (cosine1 * across) / sine;
    const cos2Alpha = 1 - sinAlpha * sinAlpha;
    // Along the equator there is no nearest point to it; the term it stands in is nothing.
    const cos2Mid = cos2Alpha > 1e-12 ? cosine - (2 * sine1 * sine2) / cos2Alpha : 0;
    const arc = { sine, cosine, angle: Math.atan2(sine, cosine), cos2Alpha, cos2Mid };
    const next = turn + sinAlpha * longitudeGain(arc);
    if (Math.abs(next - lambda) < SETTLED) return arcLengthM(arc);
    lambda = next;
  }
  return Number.NaN;
}

/** Sine and cosine of the reduced latitude. */
function reduced(lat: number): readonly [sine: number, cosine: number] {
  const up = (1 - FLATTENING) * Math.sin(lat * RADIANS);
  const out = Math.cos(lat * RADIANS);
  const length = Math.hypot(up, out);
  return [up / length, out / length];
}

/** How much longitude on the sphere exceeds that on the ellipsoid, per sine of the azimuth at the equator. */
function longitudeGain({ sine, cosine, angle, cos2Alpha, cos2Mid }: Arc): number {
  const c = (FLATTENING / 16) * cos2Alpha * (4 + FLATTENING * (4 - 3 * cos2Alpha));
  const series = angle + c * sine * (cos2Mid + c * cosine * (2 * cos2Mid * cos2Mid - 1));
  return (1 - c) * FLATTENING * series;
}

function arcLengthM({ sine, cosine, angle, cos2Alpha, cos2Mid }: Arc): number {
  const u2 = cos2Alpha * EP2;
  const a = 1 + (u2 / 16384) * (4096 + u2 * (-768 + u2 * (320 - 175 * u2)));
  const b = (u2 / 1024) * (256 + u2 * (-128 + u2 * (74 - 47 * u2)));
  const square = 2 * cos2Mid * cos2Mid - 1;
  const outer = (b / 6) * cos2Mid * (4 * sine * sine - 3) * (2 * square - 1);
  const correction = b * sine * (cos2Mid + (b / 4) * (cosine * square - outer));
  return SEMI_MINOR_M * a * (angle - correction);
}
