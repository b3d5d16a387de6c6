import { type Geometry, ringPoints } from '../../core/geo/geometry';

export type Extent = [west: number, south: number, east: number, north: number];

const HEADER = 8;
const ENVELOPE = 32;
/** Little-endian, with an envelope of x and y. */
const FLAGS = 0b0000_0011;
const POLYGON = 3;
const MULTI_POLYGON = 6;

/** A geometry cell: always a multipolygon, as the layer is declared. Rings are closed here. */
export function geometryBlob(geometry: Geometry, srsId: number, whole: Extent): Uint8Array {
  const { rings, polygons, coords } = geometry;
  const points = coords.length / 2 + rings.length;
  const size = HEADER + ENVELOPE + 9 + 9 * polygons.length + 4 * rings.length + 16 * points;
  const view = new DataView(new ArrayBuffer(size));
  const own: Extent = [Infinity, Infinity, -Infinity, -Infinity];
  let at = writeHead(view, HEADER + ENVELOPE, MULTI_POLYGON, polygons.length);
  let from = 0;
  for (const end of polygons) {
    at = writeHead(view, at, POLYGON, end - from);
    for (let ring = from; ring < end; ring++) {
      const open = ringPoints(geometry, ring);
      view.setUint32(at, open.length + 1, true);
      at += 4;
      for (let i = 0; i <= open.length; i++, at += 16) {
        const [x, y] = open[i % open.length] as readonly [number, number];
        view.setFloat64(at, x, true);
        view.setFloat64(at + 8, y, true);
        grow(own, x, y);
      }
    }
    from = end;
  }
  for (const [i, byte] of [0x47, 0x50, 0, FLAGS].entries()) view.setUint8(i, byte);
  view.setInt32(4, srsId, true);
  const [west, south, east, north] = own;
  for (const [i, side] of [west, east, south, north].entries()) {
    view.setFloat64(HEADER + 8 * i, side, true);
  }
  grow(whole, west, south);
  grow(whole, east, north);
  return new Uint8Array(view.buffer);
}

function writeHead(view: DataView, at: number, type: number, count: number): number {
  view.setUint8(at, 1);
  view.setUint32(at + 1, type, true);
  view.setUint32(at + 5, count, true);
  return at + 9;
}

function grow(box: Extent, x: number, y: number): void {
  box[0] = Math.min(box[0], x);
  box[1] = Math.min(box[1], y);
  box[2] = Math.max(box[2], x);
  box[3] = Math.max(box[3], y);
}
