import type { Box } from '../geo/box';
import { boxOf } from '../geo/box';
import type { Geometry } from '../geo/geometry';
import { metresPerDegree } from '../geo/local-metres';
import { containsPoint } from '../geo/point-in-geometry';
import { type Shift, unshifted } from './place-shapes';

/** Shapes that are looked at; more of them say nothing new. */
export const SAMPLE = 400;
/** Middles this near and boxes this alike are the same land. */
const NEAR_M = 8;
const ALIKE = 0.1;
/** Cells of the grid middles are found by: some 20 m, more than twice `NEAR_M`. */
const CELLS_PER_DEGREE = 5000;

type Offset = Exclude<Shift, 'none'>;

/** Land that lies off by the shift of an internet map: how far, and how much better it fits once that is taken back. */
export interface ShiftFound {
  readonly shift: Offset;
  /** From where the land is to where the file has it. */
  readonly offM: number;
  readonly toward: string;
  /** Told by land that is there already, or by borders of units it must lie within. */
  readonly by: 'land' | 'borders';
  /** Shapes that were looked at, and how many of them fit before and after. */
  readonly tried: number;
  readonly before: number;
  readonly after: number;
}

/** Middle and size of an outline: a shift moves the one and leaves the other. */
interface Spot {
  readonly lon: number;
  readonly lat: number;
  readonly widthM: number;
  readonly heightM: number;
}

/** What is known to lie right, made ready to be asked often. */
export interface KnownLand {
  readonly spots: ReadonlyMap<string, readonly Spot[]>;
  readonly borders: readonly { readonly box: Box; readonly geometry: Geometry }[];
}

/** `land` are outlines that may come again in a file; `borders` those of units that everything lies within. */
export function knownLand(land: Iterable<Geometry>, borders: Iterable<Geometry>): KnownLand {
  const spots = new Map<string, Spot[]>();
  for (const geometry of land) {
    const spot = spotOf(geometry);
    if (!spot) continue;
    const key = cellOf(spot.lon, spot.lat);
    const there = spots.get(key);
    if (there) there.push(spot);
    else spots.set(key, [spot]);
  }
  const boxed = [...borders].flatMap((geometry) => {
    const box = boxOf(geometry);
    return box ? [{ box, geometry }] : [];
  });
  return { spots, borders: boxed };
}

/**
 * Whether outlines, placed as their file has them, lie off by the shift of an internet map. Nothing is said where the
 * land fits as it stands, where nothing fits either way, or where there is too little to tell by.
 */
export function weighShift(sample: readonly Geometry[], known: KnownLand): ShiftFound | null {
  const spots = sample.flatMap((geometry) => spotOf(geometry) ?? []);
  return byLand(spots, known) ?? byBorders(spots, known);
}

const offsets: readonly Offset[] = ['gcj-02', 'bd-09'];

function byLand(sample: readonly Spot[], { spots }: KnownLand): ShiftFound | null {
  if (spots.size === 0) return null;
  const fits = (shift: Shift) => sample.filter((spot) => isThere(moved(spot, shift), spots)).length;
  const before = fits('none');
  const [best] = offsets
    .map((shift) => ({ shift, after: fits(shift) }))
    .sort((a, b) => b.after - a.after);
  if (!best || best.after < 3 || best.after < sample.length / 10) return null;
  if (best.after < 5 * before) return null;
  return told(best.shift, 'land', sample, before, best.after);
}

/** Land that is new can still not lie in the sea, nor across borders, more often than it should. */
function byBorders(sample: readonly Spot[], { borders }: KnownLand): ShiftFound | null {
  if (borders.length === 0) return null;
  const fits = (shift: Shift) => {
    return sample.filter((spot) => liesWithinOne(moved(spot, shift), borders)).length;
  };
  const all = sample.length;
  const before = fits('none');
  const strays = all - before;
  // Land of another district fits nothing at all, and that is another matter.
  if (strays < 5 || strays < all * 0.04 || before < all / 4) return null;
  const [best] = offsets
    .map((shift) => ({ shift, after: fits(shift) }))
    .sort((a, b) => b.after - a.after);
  if (!best || (all - best.after) * 4 > strays) return null;
  return told(best.shift, 'borders', sample, before, best.after);
}

function told(
  shift: Offset,
  by: ShiftFound['by'],
  sample: readonly Spot[],
  before: number,
  after: number,
): ShiftFound {
  const from = sample[sample.length >> 1] as Spot;
  const to = moved(from, shift);
  const scale = metresPerDegree(from.lat);
  const east = (from.lon - to.lon) * scale.lon;
  const north = (from.lat - to.lat) * scale.lat;
  const offM = Math.hypot(east, north);
  return { shift, by, tried: sample.length, before, after, offM, toward: towardOf(east, north) };
}

const winds = ['东', '东北', '北', '西北', '西', '西南', '南', '东南'] as const;

function towardOf(east: number, north: number): string {
  const eighth = Math.round((Math.atan2(north, east) / Math.PI) * 4);
  return winds[(eighth + 8) % 8] as string;
}

function spotOf(geometry: Geometry): Spot | null {
  const box = boxOf(geometry);
  if (!box) return null;
  const lat = (box.south + box.north) / 2;
  const scale = metresPerDegree(lat);
  return {
    lon: (box.west + box.east) / 2,
    lat,
    widthM: (box.east - box.west) * scale.lon,
    heightM: (box.north - box.south) * scale.lat,
  };
}

function moved(spot: Spot, shift: Shift): Spot {
  const [lon, lat] = unshifted([spot.lon, spot.lat], shift);
  return { ...spot, lon, lat };
}

function isThere(spot: Spot, spots: KnownLand['spots']): boolean {
  const scale = metresPerDegree(spot.lat);
  const [x, y] = [Math.floor(spot.lon * CELLS_PER_DEGREE), Math.floor(spot.lat * CELLS_PER_DEGREE)];
  for (let dx = -1; dx <= 1; dx++) {
    for (let dy = -1; dy <= 1; dy++) {
      const there = spots.get(`${x + dx}|${y + dy}`) ?? [];
      if (there.some((one) => isSame(spot, one, scale))) return true;
    }
  }
  return false;
}

function isSame(a: Spot, b: Spot, scale: { readonly lon: number; readonly lat: number }): boolean {
  const offM = Math.hypot((a.lon - b.lon) * scale.lon, (a.lat - b.lat) * scale.lat);
  return offM <= NEAR_M && isLike(a.widthM, b.widthM) && isLike(a.heightM, b.heightM);
}

function isLike(a: number, b: number): boolean {
  return Math.abs(a - b) <= ALIKE * Math.max(a, b) + 1;
}

/** Its middle and the corners of half its box lie in the same unit. */
function liesWithinOne(spot: Spot, borders: KnownLand['borders']): boolean {
  const { lon, lat, widthM, heightM } = spot;
  const scale = metresPerDegree(lat);
  const [dLon, dLat] = [widthM / 4 / scale.lon, heightM / 4 / scale.lat];
  return borders.some(({ box, geometry }) => {
    if (lon < box.west || lon > box.east || lat < box.south || lat > box.north) return false;
    const holds = (x: number, y: number) => containsPoint(geometry, lon + x, lat + y);
    return holds(0, 0) && holds(dLon, dLat) && holds(-dLon, -dLat);
  });
}

function cellOf(lon: number, lat: number): string {
  return `${Math.floor(lon * CELLS_PER_DEGREE)}|${Math.floor(lat * CELLS_PER_DEGREE)}`;
}
