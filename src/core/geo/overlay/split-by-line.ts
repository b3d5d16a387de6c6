import { type Refusal, refuse } from '../../refusal';
import { boxOf } from '../box';
import { type Geometry, packPolygons, type Ring, unpackPolygons } from '../geometry';
import { cutGeometry, partsOf, untangle } from './overlay';

type Point = readonly [x: number, y: number];

/** How many directions are tried to lead an end of the line away from the plot. */
const DIRECTIONS = 24;

/**
 * Cuts a plot along a drawn line, both of whose ends lie outside it. The line is closed into a polygon far around the
 * plot; what is within that polygon is one side, the rest the other. Where that detour crosses itself does not matter:
 * by the even-odd rule only the line itself parts land from land. The pieces share the line's vertices exactly.
 */
export function splitByLine(geometry: Geometry, line: Ring): Geometry[] | Refusal {
  const box = boxOf(geometry);
  const first = line[0];
  const last = line[line.length - 1];
  if (!box || !first || !last || line.length < 2) return tooShort();
  const edges = edgesOf(geometry);
  const reach =
    2 * Math.hypot(box.east - box.west, box.north - box.south) +
    farthest(line, [box.west, box.south]);
  const start = wayOut(first, reach, edges);
  const end = wayOut(last, reach, edges);
  if (start === null || end === null) return endsInside();
  const middle: Point = [(box.west + box.east) / 2, (box.south + box.north) / 2];
  const cutter = untangle(packPolygons([[[...line, ...around(end, start, middle, 3 * reach)]]]));
  const { inside, outside } = cutGeometry(geometry, cutter);
  const pieces = [...partsOf(inside), ...partsOf(outside)];
  return pieces.length > geometry.polygons.length ? pieces : missed();
}

/** A point at `reach` that is seen from the end of the line without the plot in between. */
function wayOut(from: Point, reach: number, edges: readonly Edge[]): Point | null {
  for (let i = 0; i < DIRECTIONS; i++) {
    const turn = (2 * Math.PI * i) / DIRECTIONS + 0.01;
    const to: Point = [from[0] + reach * Math.cos(turn), from[1] + reach * Math.sin(turn)];
    if (!edges.some(([a, b]) => meet(from, to, a, b))) return to;
  }
  return null;
}

/** From one far point to the other along a circle that holds everything. */
function around(from: Point, to: Point, middle: Point, radius: number): Point[] {
  const at = (turn: number): Point => [
    middle[0] + radius * Math.cos(turn),
    middle[1] + radius * Math.sin(turn),
  ];
  const angle = (p: Point): number => Math.atan2(p[1] - middle[1], p[0] - middle[0]);
  const sweep = (angle(to) - angle(from) + 4 * Math.PI) % (2 * Math.PI);
  const steps = 16;
  const arc = Array.from({ length: steps + 1 }, (_, i) => at(angle(from) + (sweep * i) / steps));
  return [from, ...arc, to];
}

type Edge = readonly [Point, Point];

function edgesOf(geometry: Geometry): Edge[] {
  return unpackPolygons(geometry).flatMap((polygon) =>
    polygon.flatMap((ring) =>
      ring.map((point, i): Edge => [point, ring[(i + 1) % ring.length] as Point]),
    ),
  );
}

function meet(p: Point, q: Point, a: Point, b: Point): boolean {
  return side(p, q, a) * side(p, q, b) <= 0 && side(a, b, p) * side(a, b, q) <= 0;
}

function side(a: Point, b: Point, p: Point): number {
  return Math.sign((b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]));
}

function farthest(line: Ring, from: Point): number {
  return Math.max(...line.map((point) => Math.hypot(point[0] - from[0], point[1] - from[1])));
}

function tooShort(): Refusal {
  return refuse('split-line-too-short', '切割线至少要有两个点', '请重新绘制切割线');
}

function endsInside(): Refusal {
  return refuse(
    'split-line-ends-inside',
    '切割线的端点落在图形内（或图形的凹处）',
    '请把切割线的两端画到图形外面',
  );
}

function missed(): Refusal {
  return refuse('split-line-misses', '切割线没有把图形分开', '请让切割线完整穿过图形');
}
