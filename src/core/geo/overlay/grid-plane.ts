import { SEMI_MAJOR_M } from '../ellipsoid';
import type { Geometry } from '../geometry';
import { gnomonicAbout } from './gnomonic';

/**
 * The integer plane overlays are computed on: a gnomonic map about the middle of the shapes, on which the shortest line
 * is straight, in steps of 0.1 mm. Straight edges in degrees would leave the geodesic by 1 cm on an edge of 1 km, and
 * the parts of a cut plot would no longer add up to it. Tolerance of every overlay: one step, 0.1 mm.
 */
export const GRID_STEP_M = 1e-4;
const UNITS = SEMI_MAJOR_M / GRID_STEP_M;

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
  const plane = gnomonicAbout(lon0, lat0, UNITS);
  const place: number[] = [0, 0];
  const originals = new Map<string, readonly [number, number]>();

  function toGrid(lon: number, lat: number): GridPoint | null {
    plane.forward(lon, lat, place, 0);
    const [x, y] = [Math.round(place[0] as number), Math.round(place[1] as number)];
    if (Number.isNaN(x)) return null;
    const key = `${x},${y}`;
    if (!originals.has(key)) originals.set(key, [lon, lat]);
    return { x, y };
  }

  function toDegrees({ x, y }: GridPoint): readonly [number, number] {
    const original = originals.get(`${x},${y}`);
    if (original) return original;
    return plane.back(x, y);
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
