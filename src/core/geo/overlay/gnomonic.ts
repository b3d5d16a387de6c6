import { RADIANS } from '../ellipsoid';

/** Cosine of the farthest distance from the middle that is still mapped: 45°, more than China is wide. */
const HORIZON = 0.7;

/** A plane that touches the earth in one point. The shortest line between two places is straight on it. */
export interface Gnomonic {
  /** Puts x, y into `into` at `at`; NaN for what cannot be mapped: not a number, or on the far side of the earth. */
  forward(lon: number, lat: number, into: Float64Array | number[], at: number): void;
  back(x: number, y: number): readonly [lon: number, lat: number];
}

/** `radius` is that of the earth in the unit of the plane. */
export function gnomonicAbout(lon0: number, lat0: number, radius: number): Gnomonic {
  const sine0 = Math.sin(lat0 * RADIANS);
  const cosine0 = Math.cos(lat0 * RADIANS);
  return {
    forward: (lon, lat, into, at) => {
      const sine = Math.sin(lat * RADIANS);
      const cosine = Math.cos(lat * RADIANS);
      const turn = (lon - lon0) * RADIANS;
      const depth = sine0 * sine + cosine0 * cosine * Math.cos(turn);
      const seen = depth > HORIZON && Math.abs(lat) <= 90;
      into[at] = seen ? (radius * cosine * Math.sin(turn)) / depth : Number.NaN;
      into[at + 1] = seen
        ? (radius * (cosine0 * sine - sine0 * cosine * Math.cos(turn))) / depth
        : Number.NaN;
    },
    back: (x, y) => {
      const east = x / radius;
      const north = y / radius;
      const ahead = cosine0 - north * sine0;
      const lon = lon0 + Math.atan2(east, ahead) / RADIANS;
      return [lon, Math.atan2(sine0 + north * cosine0, Math.hypot(east, ahead)) / RADIANS];
    },
  };
}
