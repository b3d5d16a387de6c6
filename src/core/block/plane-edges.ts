import { type Geometry, ringStart } from '../geo/geometry';
import type { Gnomonic } from '../geo/overlay/gnomonic';
import { type EdgeList, ENDS } from '../topology/edge-list';

/** Fills the list with all edges of an outline on the plane. Vertices that cannot be mapped are left out. */
export function fillPlaneEdges(list: EdgeList, geometry: Geometry, plane: Gnomonic): void {
  const { coords, rings } = geometry;
  const most = (ENDS * coords.length) / 2;
  if (list.ends.length < most) list.ends = new Float64Array(2 * most);
  const { ends } = list;
  let at = 0;
  for (let ring = 0; ring < rings.length; ring++) {
    const first = at;
    for (let v = ringStart(geometry, ring); v < (rings[ring] as number); v++) {
      plane.forward(coords[2 * v] as number, coords[2 * v + 1] as number, ends, at);
      if (!Number.isNaN(ends[at])) at += ENDS;
    }
    for (let e = first; e < at; e += ENDS) {
      const next = e + ENDS === at ? first : e + ENDS;
      ends[e + 2] = ends[next] as number;
      ends[e + 3] = ends[next + 1] as number;
    }
  }
  list.count = at / ENDS;
}
