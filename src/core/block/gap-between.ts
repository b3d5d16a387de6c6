import type { LandPack } from './land-pack';

/** Where the outlines of two rows are nearest to each other, on the plane. */
export interface GapBetween {
  readonly metres: number;
  /** Middle of the shortest ways across. */
  readonly x: number;
  readonly y: number;
}

/** Ways so much longer than the shortest are as short: facing sides are hardly ever quite parallel. */
const ALIKE_M = 0.5;

/** Null where they are farther apart than `mostM`. From boundary to boundary, never from middle to middle. */
export function gapBetween(land: LandPack, a: number, b: number, mostM: number): GapBetween | null {
  let metres = Number.POSITIVE_INFINITY;
  const shortest = (way: number) => {
    metres = Math.min(metres, way);
  };
  fromVertices(land, a, b, mostM, shortest);
  fromVertices(land, b, a, mostM, shortest);
  if (!(metres <= mostM)) return null;
  // Along facing sides, in the middle of them, not at an end.
  const sum = { count: 0, x: 0, y: 0 };
  const middle = (way: number, x: number, y: number) => {
    if (way > metres + ALIKE_M) return;
    sum.count += 1;
    sum.x += x;
    sum.y += y;
  };
  fromVertices(land, a, b, metres + ALIKE_M, middle);
  fromVertices(land, b, a, metres + ALIKE_M, middle);
  return { metres, x: sum.x / sum.count, y: sum.y / sum.count };
}

/** From every vertex of one to every edge of the other: two lines that do not cross are nearest at a vertex. */
function fromVertices(
  { coords, ringEnds, firstRing, boxes }: LandPack,
  of: number,
  to: number,
  far: number,
  visit: (metres: number, middleX: number, middleY: number) => void,
): void {
  const [left = 0, bottom = 0, right = 0, top = 0] = boxes.subarray(4 * to, 4 * to + 4);
  const first = vertexAt(ringEnds, firstRing[of] as number);
  const end = vertexAt(ringEnds, firstRing[of + 1] as number);
  for (let v = first; v < end; v++) {
    const x = coords[2 * v] as number;
    const y = coords[2 * v + 1] as number;
    if (x < left - far || x > right + far || y < bottom - far || y > top + far) continue;
    for (let ring = firstRing[to] as number; ring < (firstRing[to + 1] as number); ring++) {
      const from = vertexAt(ringEnds, ring);
      const until = ringEnds[ring] as number;
      for (let w = from, last = until - 1; w < until; last = w++) {
        const x1 = coords[2 * last] as number;
        const y1 = coords[2 * last + 1] as number;
        const dx = (coords[2 * w] as number) - x1;
        const dy = (coords[2 * w + 1] as number) - y1;
        const length2 = dx * dx + dy * dy;
        const along = length2 === 0 ? 0 : ((x - x1) * dx + (y - y1) * dy) / length2;
        const t = Math.min(1, Math.max(0, along));
        const [footX, footY] = [x1 + t * dx, y1 + t * dy];
        const metres = Math.sqrt((x - footX) ** 2 + (y - footY) ** 2);
        if (metres <= far) visit(metres, (x + footX) / 2, (y + footY) / 2);
      }
    }
  }
}

function vertexAt(ringEnds: Uint32Array, ring: number): number {
  return ring === 0 ? 0 : (ringEnds[ring - 1] as number);
}
