/**
 * The world as whole numbers: Web Mercator, x to the east and y to the south, 2³¹ to a side. A step is under two
 * centimetres, and exactly a step of a vector tile at the deepest zoom, so that cutting tiles is shifting bits.
 */
export const WORLD = 2 ** 31;

const EXTENT_BITS = 13;
/** Steps along the side of a vector tile. */
export const EXTENT = 2 ** EXTENT_BITS;
export const DEEPEST_ZOOM = 31 - EXTENT_BITS;

/** Mercator ends here; so does anything that could be land of a district. */
const MOST_LAT = 85.05;
const RADIAN = Math.PI / 180;
const PER_RADIAN = WORLD / (2 * Math.PI);
/** So near to where the series was set up that its third-order rest is less than a step. */
const SERIES_REACH = 0.02;

export function worldX(lon: number): number {
  return (lon / 360 + 0.5) * WORLD;
}

export function worldY(lat: number): number {
  return WORLD / 2 - Math.asinh(Math.tan(lat * RADIAN)) * PER_RADIAN;
}

export function lonOf(x: number): number {
  return (x / WORLD - 0.5) * 360;
}

export function latOf(y: number): number {
  return Math.atan(Math.sinh((0.5 - y / WORLD) * 2 * Math.PI)) / RADIAN;
}

/** Around the ring projected last: west, north, east, south. */
export const reach = new Float64Array(4);

/**
 * Projects a ring in degrees, lon and lat in turn. Latitude goes by a Taylor series around the last place set up:
 * parcels lie close together, and four multiplications are a fraction of a tangent and a logarithm. Answers twice the
 * area, positive for a ring that runs clockwise on the screen; NaN, having written nonsense, when a vertex is no
 * place on the map. One pass for all of it: over millions of vertices, going through memory is what takes time. Here and
 * in what else runs for every parcel nothing is taken apart by `[a, b] =`, for until the browser has compiled such code,
 * that costs more than all the rest.
 */
export function projectRing(
  coords: Float64Array,
  from: number,
  to: number,
  out: Int32Array,
  at: number,
): number {
  let anchor = Number.NaN;
  let y0 = 0;
  let first = 0;
  let second = 0;
  let third = 0;
  let west = WORLD;
  let north = WORLD;
  let east = 0;
  let south = 0;
  let startX = 0;
  let startY = 0;
  let beforeX = 0;
  let beforeY = 0;
  let twice = 0;
  for (let v = from, o = 2 * at; v < to; v++, o += 2) {
    const lon = coords[2 * v] as number;
    const lat = coords[2 * v + 1] as number;
    if (!(lon >= -180 && lon < 180 && lat > -MOST_LAT && lat < MOST_LAT)) return Number.NaN;
    let d = lat - anchor;
    if (!(d < SERIES_REACH && d > -SERIES_REACH)) {
      anchor = lat;
      d = 0;
      const tan = Math.tan(lat * RADIAN);
      const sec = Math.sqrt(1 + tan * tan);
      y0 = worldY(lat) + 0.5;
      first = -PER_RADIAN * RADIAN * sec;
      second = (first * RADIAN * tan) / 2;
      third = (first * RADIAN * RADIAN * (2 * tan * tan + 1)) / 6;
    }
    // Nothing here is below zero, so cutting off the fraction is rounding.
    const x = Math.floor((lon / 360 + 0.5) * WORLD + 0.5);
    const y = Math.floor(y0 + d * (first + d * (second + d * third)));
    out[o] = x;
    out[o + 1] = y;
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < north) north = y;
    if (y > south) south = y;
    if (v === from) {
      startX = x;
      startY = y;
    } else twice += (beforeX - startX) * (y - startY) - (x - startX) * (beforeY - startY);
    beforeX = x;
    beforeY = y;
  }
  reach[0] = west;
  reach[1] = north;
  reach[2] = east;
  reach[3] = south;
  return twice;
}

/** A tile of the usual pyramid. */
export interface TilePlace {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/** Side of a tile in steps of the world. */
export function tileSide(z: number): number {
  return 2 ** (31 - z);
}
