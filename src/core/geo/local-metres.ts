import { E2, RADIANS, SEMI_MAJOR_M } from './ellipsoid';

/** How many metres a degree is worth at a latitude: enough for distances of some kilometres. */
export interface MetresPerDegree {
  readonly lon: number;
  readonly lat: number;
}

export function metresPerDegree(lat: number): MetresPerDegree {
  const sine = Math.sin(lat * RADIANS);
  const w2 = 1 - E2 * sine * sine;
  const normal = SEMI_MAJOR_M / Math.sqrt(w2);
  return {
    lon: normal * Math.cos(lat * RADIANS) * RADIANS,
    lat: ((normal * (1 - E2)) / w2) * RADIANS,
  };
}
