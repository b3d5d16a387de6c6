/** A vertex with the bulge of the edge that leaves it: the tangent of a quarter of the arc's angle. */
export interface BulgeVertex {
  readonly x: number;
  readonly y: number;
  readonly bulge: number;
}

/** Arcs become chords that keep this near to them, in units of the drawing: a millimetre in a drawing in metres. */
export const ARC_TOLERANCE = 0.001;
const MOST_CHORDS = 720;

/** A closed line with arcs as straight edges, x y x y, open. */
export function flattenBulges(
  vertices: readonly BulgeVertex[],
  tolerance = ARC_TOLERANCE,
): Float64Array {
  const points: number[] = [];
  for (const [i, from] of vertices.entries()) {
    points.push(from.x, from.y);
    const to = vertices[(i + 1) % vertices.length] as BulgeVertex;
    if (from.bulge !== 0 && Number.isFinite(from.bulge)) addArc(points, from, to, tolerance);
  }
  return Float64Array.from(points);
}

/** Points between the ends of the arc. */
function addArc(points: number[], from: BulgeVertex, to: BulgeVertex, tolerance: number): void {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const chord = Math.hypot(dx, dy);
  if (!(chord > 0)) return;
  const { bulge } = from;
  const angle = 4 * Math.atan(bulge);
  const radius = (chord * (1 + bulge * bulge)) / (4 * Math.abs(bulge));
  // The centre lies on the line through the middle of the chord, square to it.
  const offset = (1 - bulge * bulge) / (4 * bulge);
  const centreX = (from.x + to.x) / 2 - dy * offset;
  const centreY = (from.y + to.y) / 2 + dx * offset;
  const start = Math.atan2(from.y - centreY, from.x - centreX);
  const chords = chordsOf(radius, Math.abs(angle), tolerance);
  for (let i = 1; i < chords; i++) {
    const at = start + (angle * i) / chords;
    points.push(centreX + radius * Math.cos(at), centreY + radius * Math.sin(at));
  }
}

/** A whole circle, or a part of it, from angle to angle in radians; both ends are among the points. */
export function flattenArc(
  [centreX, centreY]: readonly [number, number],
  radius: number,
  start: number,
  angle: number,
  tolerance = ARC_TOLERANCE,
): number[] {
  const chords = chordsOf(radius, Math.abs(angle), tolerance);
  return Array.from({ length: chords + 1 }, (_, i) => start + (angle * i) / chords).flatMap(
    (at) => [centreX + radius * Math.cos(at), centreY + radius * Math.sin(at)],
  );
}

function chordsOf(radius: number, angle: number, tolerance: number): number {
  if (!(radius > tolerance)) return 4;
  const step = 2 * Math.acos(1 - tolerance / radius);
  const chords = Math.ceil(angle / step);
  return Math.min(MOST_CHORDS, Math.max(4, Number.isFinite(chords) ? chords : MOST_CHORDS));
}
