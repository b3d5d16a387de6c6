import type { Box } from '../../core/geo/box';
import { findSnap } from '../../core/geo/find-snap';
import type { Ring } from '../../core/geo/geometry';
import { boxAround, buildSpatialIndex } from '../../core/geo/spatial-index';
import type { Shape } from '../../core/parcel/parcel';
import type { Engine, Pointer } from '../engine-contract';
import { degreesPerPixel, metresPerPixel } from '../mercator';
import type { Measuring } from './measuring';

const REACH_PX = 10;
/** From farther away corners lie so close that the pointer would jump about. */
const MOST_REACH_M = 50;

export interface Caught {
  readonly place: Ring[number];
  readonly snapped: boolean;
}

/** The land there is to snap to. */
export interface Land {
  shapesIn(box: Box): readonly Shape[];
}

/** Where a click would put a point: on the first corner of the outline, on a corner of a parcel, or where it is. */
export function catchPlace(
  engine: Engine,
  land: Land,
  { lon, lat }: Pointer,
  { kind, points, done }: Measuring,
  free: boolean,
): Caught {
  const { zoom } = engine.camera();
  const first = points[0];
  const closing = kind === 'area' && !done && points.length > 2 && first;
  if (closing && apartPx(first, [lon, lat], zoom) <= REACH_PX)
    return { place: first, snapped: true };
  const reachM = REACH_PX * metresPerPixel(lat, zoom);
  if (free || reachM > MOST_REACH_M) return { place: [lon, lat], snapped: false };
  const near = land.shapesIn(boxAround(lon, lat, reachM)).map(({ geometry }) => geometry);
  const snap = findSnap(buildSpatialIndex(near), lon, lat, reachM);
  return snap?.kind === 'vertex'
    ? { place: [snap.lon, snap.lat], snapped: true }
    : { place: [lon, lat], snapped: false };
}

/** How far two places are from each other on the screen. */
export function apartPx(a: Ring[number], b: Ring[number], zoom: number): number {
  const upright = Math.cos((a[1] * Math.PI) / 180);
  return Math.hypot(a[0] - b[0], (a[1] - b[1]) / upright) / degreesPerPixel(zoom);
}
