import { TOUCH_DEGREES } from './find-crossings';
import { type Geometry, type Ring, ringPoints } from './geometry';
import { type RingFault, ringFault } from './ring-fault';

type Point = readonly [number, number];

/** Faults one ring shows by itself, without asking which edges cross. */
export function checkRingVertices(geometry: Geometry, ring: number): RingFault[] {
  const points = ringPoints(geometry, ring);
  const unreadable = points.flatMap((point) => coordinateFault(point, ring) ?? []);
  if (unreadable.length > 0) return unreadable;
  const repeated = points.filter((point, i) => points.length > 1 && same(point, at(points, i + 1)));
  const faults = repeated.map((point) => ringFault('repeated-vertex', ring, point));
  const open = points.filter((point, i) => points.length === 1 || !same(point, at(points, i + 1)));
  if (distinct(open) < 3) return [...faults, ringFault('too-few-points', ring, points[0] ?? null)];
  const spikes = open.filter((point, i) => isSpike(at(open, i - 1), point, at(open, i + 1)));
  faults.push(...spikes.map((point) => ringFault('spike', ring, point)));
  if (isFlat(open)) faults.push(ringFault('zero-area', ring, open[0] as Point));
  return faults;
}

function coordinateFault([lon, lat]: Point, ring: number): RingFault | null {
  if (!Number.isFinite(lon) || !Number.isFinite(lat))
    return ringFault('coordinate-not-finite', ring, null);
  if (Math.abs(lon) > 180 || Math.abs(lat) > 90)
    return ringFault('coordinate-out-of-range', ring, [lon, lat]);
  return null;
}

function at(points: Ring, i: number): Point {
  return points[(i + points.length) % points.length] as Point;
}

function same(a: Point, b: Point): boolean {
  return Math.hypot(a[0] - b[0], a[1] - b[1]) <= TOUCH_DEGREES;
}

/** Up to three; more need not be told apart. */
function distinct(points: Ring): number {
  const seen: Point[] = [];
  for (const point of points) {
    if (seen.length < 3 && !seen.some((other) => same(other, point))) seen.push(point);
  }
  return seen.length;
}

/** The edge goes back the way it came: the shorter arm's end lies on the longer arm. */
function isSpike(before: Point, tip: Point, after: Point): boolean {
  const ax = before[0] - tip[0];
  const ay = before[1] - tip[1];
  const bx = after[0] - tip[0];
  const by = after[1] - tip[1];
  const longer = Math.max(Math.hypot(ax, ay), Math.hypot(bx, by));
  return ax * bx + ay * by > 0 && Math.abs(ax * by - ay * bx) <= TOUCH_DEGREES * longer;
}

/** All vertices on one line. Asked of the width, not of the area: a figure of eight may cancel to zero. */
function isFlat(points: Ring): boolean {
  const first = points[0] as Point;
  const far = points.reduce(
    (best, point) => (span(first, point) > span(first, best) ? point : best),
    first,
  );
  const length = span(first, far);
  return points.every((point) => {
    const cross =
      (far[0] - first[0]) * (point[1] - first[1]) - (far[1] - first[1]) * (point[0] - first[0]);
    return Math.abs(cross) <= TOUCH_DEGREES * length;
  });
}

function span(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}
