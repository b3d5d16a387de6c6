import type { Crs } from '../../core/geo/crs/crs';
import { projectGeometry } from '../../core/geo/crs/project';
import type { Geometry } from '../../core/geo/geometry';

export interface ShpBytes {
  readonly shp: Uint8Array;
  readonly shx: Uint8Array;
}

const HEADER = 100;
const RECORD_HEADER = 8;
const POLYGON = 5;
const POLYGON_HEADER = 44;

/** Outlines in a system's own coordinates: outer rings clockwise, holes against it, each closed. */
export function writeShp(geometries: readonly (Geometry | null)[], crs: Crs): ShpBytes {
  const lengths = geometries.map(contentLength);
  const size = lengths.reduce((sum, length) => sum + RECORD_HEADER + length, HEADER);
  const shp = new DataView(new ArrayBuffer(size));
  const shx = new DataView(new ArrayBuffer(HEADER + 8 * geometries.length));
  const whole = emptyBox();
  let at = HEADER;
  for (const [i, geometry] of geometries.entries()) {
    const length = lengths[i] as number;
    shx.setInt32(HEADER + 8 * i, at / 2, false);
    shx.setInt32(HEADER + 8 * i + 4, length / 2, false);
    shp.setInt32(at, i + 1, false);
    shp.setInt32(at + 4, length / 2, false);
    if (geometry && length > 4)
      writePolygon(shp, at + RECORD_HEADER, projectGeometry(crs, geometry), whole);
    at += RECORD_HEADER + length;
  }
  writeHeader(shp, whole);
  writeHeader(shx, whole);
  return { shp: new Uint8Array(shp.buffer), shx: new Uint8Array(shx.buffer) };
}

function contentLength(geometry: Geometry | null): number {
  if (!geometry || geometry.rings.length === 0) return 4;
  const { rings, coords } = geometry;
  return POLYGON_HEADER + 4 * rings.length + 16 * (coords.length / 2 + rings.length);
}

type Extent = [west: number, south: number, east: number, north: number];

function emptyBox(): Extent {
  return [Infinity, Infinity, -Infinity, -Infinity];
}

function writePolygon(view: DataView, at: number, geometry: Geometry, whole: Extent): void {
  const { coords, rings, polygons } = geometry;
  const own = emptyBox();
  const outer = new Set([0, ...polygons.slice(0, -1)]);
  view.setInt32(at, POLYGON, true);
  view.setInt32(at + 36, rings.length, true);
  view.setInt32(at + 40, coords.length / 2 + rings.length, true);
  const pointsAt = at + POLYGON_HEADER + 4 * rings.length;
  let from = 0;
  let written = 0;
  for (const [i, to] of rings.entries()) {
    view.setInt32(at + POLYGON_HEADER + 4 * i, written, true);
    const forwards = isClockwise(coords, from, to) === outer.has(i);
    for (let k = 0; k <= to - from; k++) {
      const v = k === to - from ? 0 : k;
      const index = 2 * (forwards || v === 0 ? from + v : to - v);
      const x = coords[index] as number;
      const y = coords[index + 1] as number;
      view.setFloat64(pointsAt + 16 * written, x, true);
      view.setFloat64(pointsAt + 16 * written + 8, y, true);
      grow(own, x, y);
      written++;
    }
    from = to;
  }
  for (const [i, value] of own.entries()) view.setFloat64(at + 4 + 8 * i, value, true);
  if (own[0] > own[2]) return;
  grow(whole, own[0], own[1]);
  grow(whole, own[2], own[3]);
}

function grow(box: Extent, x: number, y: number): void {
  box[0] = Math.min(box[0], x);
  box[1] = Math.min(box[1], y);
  box[2] = Math.max(box[2], x);
  box[3] = Math.max(box[3], y);
}

function isClockwise(coords: Float64Array, from: number, to: number): boolean {
  const [x0, y0] = [coords[2 * from] as number, coords[2 * from + 1] as number];
  let double = 0;
  for (let v = from, last = to - 1; v < to; last = v++) {
    const x1 = (coords[2 * last] as number) - x0;
    const y1 = (coords[2 * last + 1] as number) - y0;
    double += x1 * ((coords[2 * v + 1] as number) - y0) - ((coords[2 * v] as number) - x0) * y1;
  }
  return double < 0;
}

function writeHeader(view: DataView, box: Extent): void {
  view.setInt32(0, 9994, false);
  view.setInt32(24, view.byteLength / 2, false);
  view.setInt32(28, 1000, true);
  view.setInt32(32, POLYGON, true);
  const known = box[0] <= box[2];
  for (const [i, value] of box.entries()) view.setFloat64(36 + 8 * i, known ? value : 0, true);
}
