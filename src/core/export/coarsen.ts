import type { Crs } from '../geo/crs/crs';
import { projectGeometry, unproject } from '../geo/crs/project';
import { type Geometry, packPolygons, type Ring, unpackPolygons } from '../geo/geometry';

const COARSE_M = 10;

/**
 * The outline with every vertex on a grid of 10 m, so that neighbours still meet. Holes that close up are left out;
 * null where nothing is left. It is a picture of the place: its area is not that of the land.
 */
export function coarsen(geometry: Geometry, grid: Crs): Geometry | null {
  const polygons: Ring[][] = [];
  for (const rings of unpackPolygons(projectGeometry(grid, geometry))) {
    const [outer, ...holes] = rings.map(onGrid);
    if (!outer || !hasArea(outer)) continue;
    polygons.push(
      [outer, ...holes.filter(hasArea)].map((ring) => ring.map((point) => unproject(grid, point))),
    );
  }
  return polygons.length > 0 ? packPolygons(polygons) : null;
}

function onGrid(ring: Ring): Ring {
  const rounded = ring.map(([x, y]) => [onLine(x), onLine(y)] as const);
  return rounded.filter(([x, y], at) => {
    const [nextX, nextY] = rounded[(at + 1) % rounded.length] ?? [x, y];
    return rounded.length === 1 || x !== nextX || y !== nextY;
  });
}

function onLine(metres: number): number {
  return Math.round(metres / COARSE_M) * COARSE_M;
}

function hasArea(ring: Ring): boolean {
  const [x0, y0] = ring[0] ?? [0, 0];
  let twice = 0;
  for (const [at, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[(at + 1) % ring.length] ?? [x, y];
    twice += (x - x0) * (nextY - y0) - (nextX - x0) * (y - y0);
  }
  return ring.length >= 3 && Math.abs(twice) > 0;
}
