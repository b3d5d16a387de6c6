import { boxOf } from '../core/geo/box';
import { footOnEdge, forEachEdge } from '../core/geo/distance';
import type { Geometry } from '../core/geo/geometry';

/** Where a name fits best, and how much room there is for it sideways and upwards, in degrees. */
export interface LabelRoom {
  readonly lon: number;
  readonly lat: number;
  readonly room: number;
  readonly height: number;
}

const LINES = 9;
const LON = 0;
const LAT = 1;

/** Text is about this much wider than high, so clearance upwards counts this much more than sideways. */
const FLATNESS = 3;

/**
 * The middle of the roomiest stretch inside the shape along a few parallels, the middle ones preferred. A line of
 * text is wide and low, so a wide stretch suits it better than the deepest point; it never falls into a hole.
 */
export function labelRoom(geometry: Geometry): LabelRoom | null {
  const box = boxOf(geometry);
  if (!box) return null;
  let best: Omit<LabelRoom, 'height'> | null = null;
  let bestScore = 0;
  for (let line = 1; line <= LINES; line++) {
    const share = line / (LINES + 1);
    const lat = box.south + (box.north - box.south) * share;
    const cuts = crossings(geometry, LAT, lat);
    for (let i = 0; i + 1 < cuts.length; i += 2) {
      const from = cuts[i] as number;
      const room = (cuts[i + 1] as number) - from;
      const lon = from + room / 2;
      const clear = Math.min(room / 2, FLATNESS * distanceToEdge(geometry, lon, lat));
      const score = clear * (1 - Math.abs(share - 0.5));
      if (score <= bestScore) continue;
      bestScore = score;
      best = { lon, lat, room };
    }
  }
  return best && centred(geometry, best);
}

/** Moved up or down to the middle of the land at that longitude, unless it gets narrower there. */
function centred(geometry: Geometry, found: Omit<LabelRoom, 'height'>): LabelRoom {
  // Below the middle and both halves of the name alike: a notch beside the middle is in its way too.
  const beside = [found.lon - found.room / 4, found.lon, found.lon + found.room / 4];
  const upright = beside.map((lon) => stretch(crossings(geometry, LON, lon), found.lat));
  const bottom = Math.max(...upright.map((range) => range?.[0] ?? Number.POSITIVE_INFINITY));
  const top = Math.min(...upright.map((range) => range?.[1] ?? Number.NEGATIVE_INFINITY));
  if (bottom >= top) return { ...found, height: 0 };
  const height = top - bottom;
  const lat = bottom + height / 2;
  const flat = stretch(crossings(geometry, LAT, lat), found.lon);
  const room = flat ? flat[1] - flat[0] : 0;
  if (!flat || room < found.room * 0.9) return { ...found, height };
  return { lon: flat[0] + room / 2, lat, room, height };
}

/** The stretch between two crossings in which a value lies. */
function stretch(cuts: readonly number[], value: number): readonly [number, number] | null {
  for (let i = 0; i + 1 < cuts.length; i += 2) {
    const [from, to] = [cuts[i] as number, cuts[i + 1] as number];
    if (from <= value && value <= to) return [from, to];
  }
  return null;
}

/** Where the rings cross a meridian (LON) or parallel (LAT), in order; inside lies between odd and even ones. */
function crossings(geometry: Geometry, axis: 0 | 1, value: number): number[] {
  const { coords } = geometry;
  const cuts: number[] = [];
  forEachEdge(geometry, (from, to) => {
    const a0 = coords[2 * from + axis] as number;
    const a1 = coords[2 * to + axis] as number;
    if (a0 > value === a1 > value) return;
    const b0 = coords[2 * from + 1 - axis] as number;
    const b1 = coords[2 * to + 1 - axis] as number;
    cuts.push(b0 + ((b1 - b0) * (value - a0)) / (a1 - a0));
  });
  return cuts.sort((a, b) => a - b);
}

/** Degrees taken as a square: good enough to rank places within one parcel. */
const PLANE = { lon: 1, lat: 1 };

function distanceToEdge(geometry: Geometry, lon: number, lat: number): number {
  let least = Number.POSITIVE_INFINITY;
  forEachEdge(geometry, (from, to) => {
    least = Math.min(least, footOnEdge(geometry, from, to, lon, lat, PLANE).distanceM);
  });
  return least;
}
