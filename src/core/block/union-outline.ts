import Flatbush from 'flatbush';
import { type Box, boxOf, joinBoxes } from '../geo/box';
import { type Geometry, packPolygons, type Ring, unpackPolygons } from '../geo/geometry';
import { type MetresPerDegree, metresPerDegree } from '../geo/local-metres';
import { uniteAcrossGaps } from '../geo/overlay/close-gaps';
import { uniteGeometries } from '../geo/overlay/overlay';
import { checkRings } from '../geo/ring-validity';
import { tidyCut } from '../topology/tidy-cut';

/** Two corners nearer than this came of one by rounding. */
const SAME_M = 5e-4;

/** Lanes and roads of works up to this width are taken into a block unless told otherwise. */
export const DEFAULT_GAP_M = 12;

/**
 * The outline of a block made of parcels: all of them, and the gaps between them that are nowhere wider than `gapM`.
 * Land of other parcels is never taken, however narrow.
 */
export function unionOutline(
  chosen: readonly Geometry[],
  others: readonly Geometry[],
  gapM: number = DEFAULT_GAP_M,
): Geometry {
  const boxes = chosen.map(boxOf).filter((box) => box !== null);
  const around = joinBoxes(boxes);
  if (!around) return packPolygons([]);
  const scale = metresPerDegree(around.north);
  const [dLon, dLat] = [gapM / scale.lon, gapM / scale.lat];
  const tree = treeOf(boxes);
  const near = others.filter((other) => isNear(tree, boxOf(other), dLon, dLat));
  return settled(uniteAcrossGaps(chosen, gapM, near), scale);
}

/** Taking away a hair may let lines slip over each other by as much; then it is gone over again. */
function settled(outline: Geometry, scale: MetresPerDegree): Geometry {
  let next = outline;
  for (let round = 0; round < ROUNDS; round++) {
    const tidy = tidied(next, scale);
    if (isSound(tidy)) return tidy;
    next = uniteGeometries([tidy]);
    if (isSound(next)) return next;
  }
  return next;
}

const ROUNDS = 4;
/** Parts and rings may meet in a corner. */
const MEETING = new Set(['self-touching', 'polygons-overlapping']);

function isSound(geometry: Geometry): boolean {
  return checkRings(geometry).every(({ code }) => MEETING.has(code));
}

function treeOf(boxes: readonly Box[]): Flatbush {
  const tree = new Flatbush(boxes.length);
  for (const { west, south, east, north } of boxes) tree.add(west, south, east, north);
  tree.finish();
  return tree;
}

/** Only land that comes as near as a gap is wide can lie in one. */
function isNear(tree: Flatbush, box: Box | null, dLon: number, dLat: number): boolean {
  if (!box) return false;
  const { west, south, east, north } = box;
  return tree.search(west - dLon, south - dLat, east + dLon, north + dLat).length > 0;
}

function tidied(geometry: Geometry, scale: MetresPerDegree): Geometry {
  const apart = ([x, y]: Ring[number], [u, v]: Ring[number]) =>
    Math.hypot((u - x) * scale.lon, (v - y) * scale.lat) > SAME_M;
  const tidy = (ring: Ring) =>
    ring.filter((point, i) => apart(point, ring[(i + 1) % ring.length] ?? point));
  const polygons = unpackPolygons(tidyCut(geometry)).map((polygon) =>
    polygon.map(tidy).filter((ring) => ring.length > 2),
  );
  return packPolygons(polygons.filter((polygon) => polygon.length > 0));
}
