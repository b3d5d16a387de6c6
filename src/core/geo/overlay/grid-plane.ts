import { RADIANS, SEMI_MAJOR_M } from '../ellipsoid';
import type { Geometry } from '../geometry';

/**
 * The integer plane overlays are computed on: a gnomonic map about the middle of the shapes, on which the shortest line
 * is straight, in steps of 0.1 mm. Straight edges in degrees would leave the geodesic by 1 cm on an edge of 1 km, and
 * the parts of a cut plot would no longer add up to it. Tolerance of every overlay: one step, 0.1 mm.
 */
export const GRID_STEP_M = 1e-4;
const UNITS = SEMI_MAJOR_M / GRID_STEP_M;
/** Cosine of the farthest distance from the middle that is still mapped: 45°, more than China is wide. */
const HORIZON = 0.7;

export interface GridPoint {
  x: number;
  y: number;
}

export interface GridPlane {
  /** Null for what cannot be mapped: not a number, or on the far side of the earth. */
  toGrid(lon: number, lat: number): GridPoint | null;
  /** Vertices that came in go out bit for bit as they came; only new ones are computed. */
  toDegrees(point: GridPoint): readonly [lon: number, lat: number];
}

export function gridPlaneAbout(geometries: readonly Geometry[]): GridPlane {
  const [lon0, lat0] = middleOf(geometries);
  const sine0 = Math.sin(lat0 * RADIANS);
  const cosine0 = Math.cos(lat0 * RADIANS);
  const originals = new Map<string, readonly [number, number]>();

  function toGrid(lon: number, lat: number): GridPoint | null {
    const sine = Math.sin(lat * RADIANS);
    const cosine = Math.cos(lat * RADIANS);
    const turn = (lon - lon0) * RADIANS;
    const depth = sine0 * sine + cosine0 * cosine * Math.cos(turn);
    if (!(depth > HORIZON) || !(Math.abs(lat) <= 90)) return null;
    const x = Math.round((UNITS * cosine * Math.sin(turn)) / depth);
    const y = Math.round((UNITS * (cosine0 * sine - sine0 * cosine * Math.cos(turn))) / depth);
    const key = `${x},${y}`;
    if (!originals.has(key)) originals.set(key, [lon, lat]);
    return { x, y };
  }

  function toDegrees({ x, y }: GridPoint): readonly [number, number] {
    const original = originals.get(`${x},${y}`);
    if (original) return original;
    const east = x / UNITS;
    const north = y / UNITS;
    const ahead = cosine0 - north * sine0;
    const lon = lon0 + Math.atan2(east, ahead) / RADIANS;
    return [lon, Math.atan2(sine0 + north * cosine0, Math.hypot(east, ahead)) / RADIANS];
  }

  return { toGrid, toDegrees };
}

/** The middle of the box of all finite vertices. */
function middleOf(geometries: readonly Geometry[]): readonly [number, number] {
  const low = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const high = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { coords } of geometries) {
    coords.forEach((value, i) => {
      if (!Number.isFinite(value)) return;
      low[i % 2] = Math.min(low[i % 2] as number, value);
      high[i % 2] = Math.max(high[i % 2] as number, value);
    });
  }
  const [lon, lat] = [0, 1].map((i) => ((low[i] as number) + (high[i] as number)) / 2);
  return [Number.isFinite(lon) ? (lon as number) : 0, Number.isFinite(lat) ? (lat as number) : 0];
}
