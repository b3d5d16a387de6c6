import { type Box, boxHolds, boxOf } from './box';
import { type Geometry, packPolygons, type Ring } from './geometry';
import { labelPoint } from './label-point';
import { containsPoint } from './point-in-geometry';
import { itemsInBox, type SpatialIndex } from './spatial-index';

/** Cells along each side of the grid that settles most parcels without a closer look. */
const CELLS = 256;
const OUT = 0;
const IN = 1;
const EDGE = 2;

/** Looks between two breaths, and how many of them the look at an inner point is worth. */
const BREATH = 4096;
const EDGE_WORTH = 100;

/**
 * Which items of the index lie in a ring: 1 where the inner point does, its edge included. Parallel to the list the
 * index was built from. The rule a person reads: 以地块内部标注点落在圈内为准.
 *
 * An item whose box the ring's line does not touch is in or out as a whole, and a coarse grid knows which. Only those
 * along the line need their inner point, which costs a hundred times as much: some tenths of a second among 200,000, so
 * there is a breath now and then.
 */
export function* pickInRing(index: SpatialIndex, ring: Ring): Generator<void, Uint8Array, void> {
  const picked = new Uint8Array(index.geometries.length);
  const outline = packPolygons([[ring]]);
  const box = boxOf(outline);
  // A line holds nothing.
  if (!box || box.west === box.east || box.south === box.north) return picked;
  const grid = coarseGrid(outline, ring, box);
  yield;
  let looked = 0;
  for (const item of itemsInBox(index, box)) {
    const geometry = index.geometries[item] as Geometry;
    const itemBox = boxOf(geometry) as Box;
    const place = boxHolds(box, itemBox) ? grid(itemBox) : EDGE;
    if (place === IN) picked[item] = 1;
    else if (place === EDGE && containsPoint(outline, ...innerPoint(geometry, itemBox)))
      picked[item] = 1;
    looked += place === EDGE ? EDGE_WORTH : 1;
    if (looked < BREATH) continue;
    looked = 0;
    yield;
  }
  return picked;
}

/** Worked out once per outline. */
const innerPoints = new WeakMap<Geometry, readonly [lon: number, lat: number]>();

/** The inner point of an outline; of one that has none (no area, tangled) the middle of its box. */
function innerPoint(geometry: Geometry, box: Box): readonly [lon: number, lat: number] {
  const known = innerPoints.get(geometry);
  if (known) return known;
  const label = labelPoint(geometry);
  const inner =
    label && containsPoint(geometry, ...label)
      ? label
      : ([(box.west + box.east) / 2, (box.south + box.north) / 2] as const);
  innerPoints.set(geometry, inner);
  return inner;
}

/** For a box within the ring's own: wholly in, wholly out, or too near the line to say. */
function coarseGrid(outline: Geometry, ring: Ring, box: Box): (item: Box) => number {
  const { west, south, east, north } = box;
  const [width, height] = [(east - west) / CELLS, (north - south) / CELLS];
  const cellAt = (steps: number) => Math.min(CELLS - 1, Math.max(0, Math.floor(steps)));
  const cellsOf = (inner: Box) => ({
    left: cellAt((inner.west - west) / width),
    right: cellAt((inner.east - west) / width),
    bottom: cellAt((inner.south - south) / height),
    top: cellAt((inner.north - south) / height),
  });
  const cells = new Uint8Array(CELLS * CELLS);
  for (const piece of shortPieces(ring, width, height)) {
    const { left, right, bottom, top } = cellsOf(piece);
    for (let y = bottom; y <= top; y++) cells.fill(EDGE, y * CELLS + left, y * CELLS + right + 1);
  }
  for (let cell = 0; cell < cells.length; cell++) {
    if (cells[cell] === EDGE) continue;
    // Nothing lies between it and its neighbour to the west.
    const column = cell % CELLS;
    const neighbour = column === 0 ? EDGE : (cells[cell - 1] as number);
    const lon = west + (column + 0.5) * width;
    const lat = south + (Math.floor(cell / CELLS) + 0.5) * height;
    if (neighbour !== EDGE) cells[cell] = neighbour;
    else cells[cell] = containsPoint(outline, lon, lat) ? IN : OUT;
  }
  return (item) => {
    const { left, right, bottom, top } = cellsOf(item);
    const first = cells[bottom * CELLS + left] as number;
    for (let y = bottom; y <= top; y++) {
      for (let x = left; x <= right; x++) {
        if (cells[y * CELLS + x] !== first) return EDGE;
      }
    }
    return first;
  };
}

/** Boxes of a cell's size along the line, a little wider than it, so that no rounding lets it slip between cells. */
function shortPieces(ring: Ring, width: number, height: number): Box[] {
  const [padLon, padLat] = [width / 100, height / 100];
  return ring.flatMap(([lon, lat], i) => {
    const [toLon, toLat] = ring[(i + 1) % ring.length] as Ring[number];
    const [dLon, dLat] = [toLon - lon, toLat - lat];
    const pieces = Math.max(
      1,
      Math.ceil(Math.max(Math.abs(dLon) / width, Math.abs(dLat) / height)),
    );
    return Array.from({ length: pieces }, (_, piece): Box => {
      const [lon1, lon2] = [lon + (dLon * piece) / pieces, lon + (dLon * (piece + 1)) / pieces];
      const [lat1, lat2] = [lat + (dLat * piece) / pieces, lat + (dLat * (piece + 1)) / pieces];
      return {
        west: Math.min(lon1, lon2) - padLon,
        south: Math.min(lat1, lat2) - padLat,
        east: Math.max(lon1, lon2) + padLon,
        north: Math.max(lat1, lat2) + padLat,
      };
    });
  });
}
