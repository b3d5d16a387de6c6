import Flatbush from 'flatbush';
import { geodesicAreaM2 } from '../geo/geodesic-area';
import { type Geometry, ringStart } from '../geo/geometry';
import { labelPoint } from '../geo/label-point';
import { subtractGeometry } from '../geo/overlay/overlay';
import { containsPoint } from '../geo/point-in-geometry';
import type { Outline } from './outline';
import { overlapOfPair } from './overlap-of-pair';
import type { Place } from './place';

/** Borders that land may lie within or across. */
export interface Borders {
  readonly outlines: readonly Outline[];
  /** Over all edges of all borders: land that meets none lies wholly on one side of each. */
  readonly edges: Flatbush | null;
}

export function bordersOf(outlines: readonly Outline[]): Borders {
  const count = outlines.reduce((sum, { geometry }) => sum + geometry.coords.length / 2, 0);
  const edges = count > 0 ? new Flatbush(count) : null;
  for (const { geometry } of outlines) if (edges) addEdges(edges, geometry);
  edges?.finish();
  return { outlines, edges };
}

function addEdges(tree: Flatbush, geometry: Geometry): void {
  const { coords, rings } = geometry;
  rings.forEach((to, ring) => {
    let last = to - 1;
    for (let v = ringStart(geometry, ring); v < to; last = v++) {
      const [x1, y1] = [coords[2 * last] as number, coords[2 * last + 1] as number];
      const [x2, y2] = [coords[2 * v] as number, coords[2 * v + 1] as number];
      tree.add(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
    }
  });
}

/** How much of a sound outline lies in each border, m², in the order of the borders. */
export function landInside(land: Outline, { outlines, edges }: Borders): readonly number[] {
  const { west, south, east, north } = land.box;
  const crossed = edges ? edges.search(west, south, east, north).length > 0 : false;
  const [lon, lat] = [land.geometry.coords[0] as number, land.geometry.coords[1] as number];
  const whole = geodesicAreaM2(land.geometry);
  return outlines.map((border) => {
    if (crossed) return overlapOfPair(land, border, 0)?.m2 ?? 0;
    return containsPoint(border.geometry, lon, lat) ? whole : 0;
  });
}

/** A place on the part of the land that lies in none of the borders. */
export function placeOutside(land: Outline, borders: readonly Outline[]): Place | null {
  const rest = borders.reduce(
    (left, border) => subtractGeometry(left, border.geometry),
    land.geometry,
  );
  return labelPoint(rest);
}
