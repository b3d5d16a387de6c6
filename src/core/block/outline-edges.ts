import type { Box } from '../geo/box';
import { type Geometry, ringStart } from '../geo/geometry';

/** Whether any edge of an outline comes near a box: if none does, what is in the box is not cut. */
export function createEdges(geometry: Geometry): { readonly meet: (box: Box) => boolean } {
  const { coords, rings } = geometry;
  const boxes: number[] = [];
  rings.forEach((end, ring) => {
    const start = ringStart(geometry, ring);
    for (let v = start; v < end; v++) {
      const w = v + 1 < end ? v + 1 : start;
      const [ax, ay] = [coords[2 * v] as number, coords[2 * v + 1] as number];
      const [bx, by] = [coords[2 * w] as number, coords[2 * w + 1] as number];
      boxes.push(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
    }
  });
  const edges = Float64Array.from(boxes);
  return {
    meet: ({ west, south, east, north }) => {
      for (let i = 0; i < edges.length; i += 4) {
        if ((edges[i] as number) > east || (edges[i + 2] as number) < west) continue;
        if ((edges[i + 1] as number) <= north && (edges[i + 3] as number) >= south) return true;
      }
      return false;
    },
  };
}
