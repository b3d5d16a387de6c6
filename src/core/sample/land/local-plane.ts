import { metresPerDegree } from '../../geo/local-metres';

export type Point = readonly [x: number, y: number];

/** Metres east and north of a place, for some tens of kilometres: enough to lay out land that is invented. */
export interface LocalPlane {
  toMetres(lon: number, lat: number): Point;
  toDegrees(point: Point): Point;
}

const DEGREES = 1e8;

export function localPlane(lon0: number, lat0: number): LocalPlane {
  // Whole metres, so that machines whose sines differ in the last bit lay out the same land.
  const scale = metresPerDegree(lat0);
  const east = Math.round(scale.lon);
  const north = Math.round(scale.lat);
  return {
    toMetres: (lon, lat) => [(lon - lon0) * east, (lat - lat0) * north],
    toDegrees: ([x, y]) => [tidyDegrees(lon0 + x / east), tidyDegrees(lat0 + y / north)],
  };
}

/** Eight decimals: a millimetre. */
export function tidyDegrees(degrees: number): number {
  return Math.round(degrees * DEGREES) / DEGREES;
}

/** Unit vector of a heading, degrees counter-clockwise from east, rounded for the same reason. */
export function directionOf(heading: number): Point {
  const angle = (heading * Math.PI) / 180;
  return [Math.round(Math.cos(angle) * 1e9) / 1e9, Math.round(Math.sin(angle) * 1e9) / 1e9];
}

export function distanceM([ax, ay]: Point, [bx, by]: Point): number {
  return Math.sqrt((ax - bx) ** 2 + (ay - by) ** 2);
}
