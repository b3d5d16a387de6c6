import { ringStart } from '../geo/geometry';
import type { NearPlane, Outline } from './outline';

/** Edges in metres as flat numbers, kept from pair to pair: hundreds of thousands of pairs must not make rubbish. */
export interface EdgeList {
  count: number;
  /** x1, y1, x2, y2 of each edge, in the direction of the ring with the land to the left. */
  ends: Float64Array;
}

export const ENDS = 4;

export function newEdgeList(): EdgeList {
  return { count: 0, ends: new Float64Array(ENDS * 64) };
}

/** A window in metres. */
export interface Window {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** Fills the list with the edges whose boxes reach into the window. */
export function fillEdges(
  list: EdgeList,
  outline: Outline,
  plane: NearPlane,
  window: Window,
): void {
  const { geometry, sides } = outline;
  const { coords, rings } = geometry;
  const { lon, lat, scale } = plane;
  list.count = 0;
  for (let ring = 0; ring < rings.length; ring++) {
    const to = rings[ring] as number;
    const from = ringStart(geometry, ring);
    let x1 = ((coords[2 * to - 2] as number) - lon) * scale.lon;
    let y1 = ((coords[2 * to - 1] as number) - lat) * scale.lat;
    for (let v = from; v < to; v++) {
      const x2 = ((coords[2 * v] as number) - lon) * scale.lon;
      const y2 = ((coords[2 * v + 1] as number) - lat) * scale.lat;
      const reaches =
        (y1 > window.bottom || y2 > window.bottom) &&
        (y1 < window.top || y2 < window.top) &&
        (x1 > window.left || x2 > window.left) &&
        (x1 < window.right || x2 < window.right);
      if (reaches) addEdge(list, x1, y1, x2, y2, sides[ring] === 1);
      x1 = x2;
      y1 = y2;
    }
  }
}

function addEdge(
  list: EdgeList,
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  forward: boolean,
): void {
  const at = ENDS * list.count;
  if (at === list.ends.length) {
    const wider = new Float64Array(2 * at);
    wider.set(list.ends);
    list.ends = wider;
  }
  list.ends[at] = forward ? x1 : x2;
  list.ends[at + 1] = forward ? y1 : y2;
  list.ends[at + 2] = forward ? x2 : x1;
  list.ends[at + 3] = forward ? y2 : y1;
  list.count += 1;
}
