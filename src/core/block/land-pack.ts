import type { Box } from '../geo/box';
import { SEMI_MAJOR_M } from '../geo/ellipsoid';
import { geodesicAreaM2 } from '../geo/geodesic-area';
import type { Geometry } from '../geo/geometry';
import { type Gnomonic, gnomonicAbout } from '../geo/overlay/gnomonic';
import { type LandTree, landTreeInSteps } from './land-tree';

/** One parcel as the measuring of blocks wants it. Without an outline it keeps its row and is never met. */
export interface Land {
  readonly id: string;
  readonly geometry: Geometry | null;
}

/**
 * All outlines of a district on one plane in metres, flat, made once for a state of the documents. The plane is
 * gnomonic: straight edges stay straight and the parts of a cut parcel add up to it. Rows are places in the list.
 */
export interface LandPack {
  readonly ids: readonly string[];
  readonly rowById: ReadonlyMap<string, number>;
  readonly plane: Gnomonic;
  /** x, y of every vertex. */
  readonly coords: Float64Array;
  /** One past the last vertex of each ring. */
  readonly ringEnds: Uint32Array;
  /** Rings of row n: from `firstRing[n]` up to `firstRing[n + 1]`. */
  readonly firstRing: Uint32Array;
  /** Least x and y, most x and y of each row. */
  readonly boxes: Float64Array;
  readonly tree: LandTree;
  /** On the plane, only to take shares of; NaN without an outline. */
  readonly planeM2: Float64Array;
  /** Ellipsoidal; NaN without an outline. */
  readonly areaM2: Float64Array;
}

/** Rows between two breaths: about a millisecond. */
const ROWS = 512;
/** The middle of the country, where there is no land at all. */
const NOWHERE: Box = { west: 105, south: 35, east: 105, north: 35 };

export function packLand(list: readonly Land[]): LandPack {
  const steps = packLandInSteps(list);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same with a breath now and then: 200,000 parcels take some tenths of a second. */
export function* packLandInSteps(list: readonly Land[]): Generator<void, LandPack, void> {
  const extent = yield* extentOf(list);
  const { west, south, east, north } = extent.around;
  const plane = gnomonicAbout((west + east) / 2, (south + north) / 2, SEMI_MAJOR_M);
  const pack = emptyPack(list.length, extent, plane);
  yield;
  const ids: string[] = [];
  const rowById = new Map<string, number>();
  let [vertex, ring] = [0, 0];
  for (const [row, { id, geometry }] of list.entries()) {
    ids.push(id);
    rowById.set(id, row);
    pack.firstRing[row] = ring;
    if (geometry) {
      for (const end of geometry.rings) {
        pack.ringEnds[ring] = vertex + end;
        ring += 1;
      }
      vertex = putVertices(pack, row, geometry, vertex);
      pack.planeM2[row] = planeM2Of(pack.coords, geometry, vertex - geometry.coords.length / 2);
      pack.areaM2[row] = geodesicAreaM2(geometry);
    }
    if (row % ROWS === ROWS - 1) yield;
  }
  pack.firstRing[list.length] = ring;
  return { ...pack, ids, rowById, tree: yield* landTreeInSteps(pack.boxes) };
}

/** How much there is of it, and where. */
interface Extent {
  readonly vertices: number;
  readonly rings: number;
  readonly around: Box;
}

function* extentOf(list: readonly Land[]): Generator<void, Extent, void> {
  let [vertices, rings] = [0, 0];
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [row, { geometry }] of list.entries()) {
    if (row % (8 * ROWS) === 8 * ROWS - 1) yield;
    if (!geometry) continue;
    const { coords } = geometry;
    vertices += coords.length / 2;
    rings += geometry.rings.length;
    for (let i = 0; i < coords.length; i += 2) {
      const [lon, lat] = [coords[i] as number, coords[i + 1] as number];
      if (lon < west) west = lon;
      if (lon > east) east = lon;
      if (lat < south) south = lat;
      if (lat > north) north = lat;
    }
  }
  const found = west <= east && south <= north;
  return { vertices, rings, around: found ? { west, south, east, north } : NOWHERE };
}

type Arrays = Omit<LandPack, 'ids' | 'rowById' | 'tree'>;

function emptyPack(rows: number, { vertices, rings }: Extent, plane: Gnomonic): Arrays {
  return {
    plane,
    coords: new Float64Array(2 * vertices),
    ringEnds: new Uint32Array(rings),
    firstRing: new Uint32Array(rows + 1),
    boxes: new Float64Array(4 * rows).fill(Number.NaN),
    planeM2: new Float64Array(rows).fill(Number.NaN),
    areaM2: new Float64Array(rows).fill(Number.NaN),
  };
}

function putVertices(pack: Arrays, row: number, { coords }: Geometry, from: number): number {
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < coords.length; i += 2) {
    const at = 2 * from + i;
    pack.plane.forward(coords[i] as number, coords[i + 1] as number, pack.coords, at);
    const x = pack.coords[at] as number;
    const y = pack.coords[at + 1] as number;
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < bottom) bottom = y;
    if (y > top) top = y;
  }
  if (left < right && bottom < top) pack.boxes.set([left, bottom, right, top], 4 * row);
  return from + coords.length / 2;
}

/** Outer rings less holes, whatever their winding. */
function planeM2Of(coords: Float64Array, { rings, polygons }: Geometry, from: number): number {
  let total = 0;
  let ring = 0;
  for (const end of polygons) {
    for (let first = ring; ring < end; ring++) {
      const start = from + (ring === 0 ? 0 : (rings[ring - 1] as number));
      const m2 = Math.abs(ringM2(coords, start, from + (rings[ring] as number)));
      total += ring === first ? m2 : -m2;
    }
  }
  return total;
}

/** Taken from the first vertex, so that a small plot far from the middle loses no digits. */
function ringM2(coords: Float64Array, from: number, to: number): number {
  const x0 = coords[2 * from] as number;
  const y0 = coords[2 * from + 1] as number;
  let doubled = 0;
  for (let v = from + 1; v + 1 < to; v++) {
    const x1 = (coords[2 * v] as number) - x0;
    const y1 = (coords[2 * v + 1] as number) - y0;
    const x2 = (coords[2 * v + 2] as number) - x0;
    const y2 = (coords[2 * v + 3] as number) - y0;
    doubled += x1 * y2 - x2 * y1;
  }
  return doubled / 2;
}
