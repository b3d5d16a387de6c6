import { SEMI_MAJOR_M } from '../geo/ellipsoid';
import { type Geometry, packPolygons, type Ring, unpackPolygons } from '../geo/geometry';
import { uniteAcrossGaps } from '../geo/overlay/close-gaps';
import { type Gnomonic, gnomonicAbout } from '../geo/overlay/gnomonic';
import { GRID_STEP_M } from '../geo/overlay/grid-plane';
import { type Refusal, refuse } from '../refusal';

/** So far from its edge an overlay may put a new corner. */
const OFF_M = 3 * GRID_STEP_M;

/**
 * Several outlines as one. Where the line between two of them met the outline around, a cut had put a corner that lies
 * on a straight edge: it goes with the line, so that merging what was split gives back what was there.
 */
export function mergeOutlines(geometries: readonly Geometry[]): Geometry | Refusal {
  const withLand = geometries.filter(({ polygons }) => polygons.length > 0);
  if (withLand.length < 2) {
    return refuse('merge-too-few', '合并至少要有两个图形。', '请再选一个图形。');
  }
  const merged = uniteAcrossGaps(withLand, 0, []);
  const ends = endsOfCommonLines(withLand);
  const [[lon, lat] = [0, 0]] = unpackPolygons(merged).flat(2);
  const plane = gnomonicAbout(lon, lat, SEMI_MAJOR_M);
  const drop = (ring: Ring) =>
    ring.filter((point, i) => {
      const before = ring[(i + ring.length - 1) % ring.length] ?? point;
      const after = ring[(i + 1) % ring.length] ?? point;
      return !(ends.has(String(point)) && isStraight(plane, before, point, after));
    });
  return packPolygons(
    unpackPolygons(merged).map((polygon) =>
      polygon.map((ring) => (drop(ring).length > 2 ? drop(ring) : ring)),
    ),
  );
}

/** Corners that more than one of the outlines has. */
function endsOfCommonLines(geometries: readonly Geometry[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const common = new Set<string>();
  for (const geometry of geometries) {
    const own = new Set(unpackPolygons(geometry).flat(2).map(String));
    for (const point of own) {
      if (seen.has(point)) common.add(point);
      seen.add(point);
    }
  }
  return common;
}

/** On the straight line between its neighbours, as near as an overlay puts a new corner to it. */
function isStraight(
  plane: Gnomonic,
  before: Ring[number],
  point: Ring[number],
  after: Ring[number],
): boolean {
  const at: number[] = [];
  [before, point, after].forEach(([lon, lat], i) => {
    plane.forward(lon, lat, at, 2 * i);
  });
  const [x1 = 0, y1 = 0, x = 0, y = 0, x2 = 0, y2 = 0] = at;
  const [dx, dy] = [x2 - x1, y2 - y1];
  const along = (x - x1) * dx + (y - y1) * dy;
  const length2 = dx * dx + dy * dy;
  const off = Math.abs((x - x1) * dy - (y - y1) * dx) / Math.sqrt(length2);
  return along > 0 && along < length2 && off <= OFF_M;
}
