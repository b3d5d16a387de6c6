import type { Point } from './local-plane';

type Segment = readonly [Point, Point];

const CELL_M = 120;

/** Lines to keep clear of, found by where they are. */
export class LineGrid {
  private readonly cells = new Map<string, Segment[]>();

  /** `from` to `to` and on, closed on demand; long segments are kept in pieces. */
  add(line: readonly Point[], closed = false): void {
    const last = closed ? line.length : line.length - 1;
    for (let i = 0; i < last; i++) {
      this.addSegment(line[i] as Point, line[(i + 1) % line.length] as Point);
    }
  }

  /** True when any line comes nearer than `metres` to the ring (at most a cell). */
  isNear(ring: readonly Point[], metres: number): boolean {
    return ring.some((from, i) => {
      const to = ring[(i + 1) % ring.length] as Point;
      return this.around(from, to, metres).some((line) => segmentsNear([from, to], line, metres));
    });
  }

  private addSegment(from: Point, to: Point): void {
    const pieces = Math.ceil(
      Math.max(Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1])) / CELL_M,
    );
    let before = from;
    for (let k = 1; k <= pieces; k++) {
      const share = k / pieces;
      const at: Point = [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
      const piece: Segment = [before, at];
      for (const key of keysOf(before, at, 0)) {
        const held = this.cells.get(key);
        if (held) held.push(piece);
        else this.cells.set(key, [piece]);
      }
      before = at;
    }
  }

  private around(from: Point, to: Point, metres: number): Segment[] {
    return keysOf(from, to, metres).flatMap((key) => this.cells.get(key) ?? []);
  }
}

function keysOf([ax, ay]: Point, [bx, by]: Point, metres: number): string[] {
  const cell = (value: number) => Math.floor(value / CELL_M);
  const keys: string[] = [];
  for (let x = cell(Math.min(ax, bx) - metres); x <= cell(Math.max(ax, bx) + metres); x++) {
    for (let y = cell(Math.min(ay, by) - metres); y <= cell(Math.max(ay, by) + metres); y++) {
      keys.push(`${x},${y}`);
    }
  }
  return keys;
}

function segmentsNear([a, b]: Segment, [c, d]: Segment, metres: number): boolean {
  if (cross(a, b, c) > 0 !== cross(a, b, d) > 0 && cross(c, d, a) > 0 !== cross(c, d, b) > 0) {
    return true;
  }
  const limit = metres * metres;
  return (
    fromSegment2(a, c, d) < limit ||
    fromSegment2(b, c, d) < limit ||
    fromSegment2(c, a, b) < limit ||
    fromSegment2(d, a, b) < limit
  );
}

function cross(a: Point, b: Point, c: Point): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}

/** Square of the distance of a point from a segment. */
function fromSegment2([px, py]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length2 = dx * dx + dy * dy;
  const t =
    length2 === 0 ? 0 : Math.min(1, Math.max(0, ((px - ax) * dx + (py - ay) * dy) / length2));
  return (px - ax - t * dx) ** 2 + (py - ay - t * dy) ** 2;
}
