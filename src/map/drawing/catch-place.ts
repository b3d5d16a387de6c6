import { findSnap } from '../../core/geo/find-snap';
import type { Geometry, Ring } from '../../core/geo/geometry';
import { boxAround, buildSpatialIndex } from '../../core/geo/spatial-index';
import { metresPerPixel } from '../mercator';

/** So near on the screen, the pointer means what is there. */
export const REACH_PX = 10;
/** From farther away corners lie so close that the pointer would jump about. */
const MOST_REACH_M = 50;
/** Nearer than the grid overlays are reckoned on: the same corner, written a little differently. */
const SAME_M = 3e-4;

/** Outlines that lie near a place: parcels, borders of units, other blocks. */
export type OutlinesNear = (box: ReturnType<typeof boxAround>) => readonly Geometry[];

export interface Caught {
  readonly place: Ring[number];
  readonly on: 'vertex' | 'edge' | null;
}

/** Where a corner set here would lie: on a corner or edge within reach of the pointer, bit for bit, else just here. */
export function catchPlace(near: OutlinesNear, place: Ring[number], zoom: number): Caught {
  const reachM = REACH_PX * metresPerPixel(place[1], zoom);
  return reachM > MOST_REACH_M ? { place, on: null } : catchWithin(near, place, reachM);
}

/** Corners that are the same as one that is there get its very numbers: what meets must meet exactly. */
export function sameCorners(near: OutlinesNear, ring: Ring): Ring {
  return ring.map((corner) => {
    const caught = catchWithin(near, corner, SAME_M);
    return caught.on === 'vertex' ? caught.place : corner;
  });
}

function catchWithin(near: OutlinesNear, [lon, lat]: Ring[number], reachM: number): Caught {
  const index = buildSpatialIndex(near(boxAround(lon, lat, reachM)));
  const snap = findSnap(index, lon, lat, reachM);
  return snap ? { place: [snap.lon, snap.lat], on: snap.kind } : { place: [lon, lat], on: null };
}
