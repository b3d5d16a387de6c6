import { boxOf } from './box';
import { type Crs, gridCrs } from './crs/crs';
import { project } from './crs/project';
import { zoneOfLongitude } from './crs/zone';
import { type Geometry, ringStart } from './geometry';

/** The 3° grid a shape belongs to, by the middle of its longitudes. Null outside China. */
export function ownGrid(geometry: Geometry): Crs | null {
  const box = boxOf(geometry);
  return box && gridCrs(zoneOfLongitude((box.west + box.east) / 2, 3), 3, true);
}

/** Area on the plane of a Gauss-Krüger grid, m². Holes subtract, parts add, whatever their winding. */
export function planeAreaM2(geometry: Geometry, grid: Crs): number {
  let total = 0;
  let ring = 0;
  for (const end of geometry.polygons) {
    for (let first = ring; ring < end; ring++) {
      const area = Math.abs(ringM2(geometry, ring, grid));
      total += ring === first ? area : -area;
    }
  }
  return total;
}

/** The shoelace is taken from the first vertex: eastings of 41,000,000 would cost seven digits. */
function ringM2(geometry: Geometry, ring: number, grid: Crs): number {
  const from = ringStart(geometry, ring);
  const to = geometry.rings[ring] as number;
  const [x0, y0] = vertex(geometry, from, grid);
  let doubled = 0;
  let x = 0;
  let y = 0;
  for (let v = from + 1; v < to; v++) {
    const [east, north] = vertex(geometry, v, grid);
    doubled += x * (north - y0) - (east - x0) * y;
    x = east - x0;
    y = north - y0;
  }
  return doubled / 2;
}

function vertex({ coords }: Geometry, v: number, grid: Crs): readonly [number, number] {
  return project(grid, [coords[2 * v] as number, coords[2 * v + 1] as number]);
}
