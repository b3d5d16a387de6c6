import { numberOf, type RawEntity } from './entity';

/** x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Transform = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const UNMOVED: Transform = [1, 0, 0, 1, 0, 0];

/** First the second, then the first. */
export function after(outer: Transform, inner: Transform): Transform {
  const [a, b, c, d, e, f] = outer;
  const [p, q, r, s, t, u] = inner;
  return [
    a * p + c * q,
    b * p + d * q,
    a * r + c * s,
    b * r + d * s,
    a * t + c * u + e,
    b * t + d * u + f,
  ];
}

export function moved([a, b, c, d, e, f]: Transform, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** The most a length grows. */
export function growth([a, b, c, d]: Transform): number {
  return Math.max(Math.hypot(a, b), Math.hypot(c, d));
}

const MOST_COPIES = 10_000;

/** Where an INSERT puts its block: once, or in rows and columns. */
export function placesOf(insert: RawEntity, baseX: number, baseY: number): Transform[] {
  const angle = (numberOf(insert, 50, 0) * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [scaleX, scaleY] = [numberOf(insert, 41, 1) || 1, numberOf(insert, 42, 1) || 1];
  const side = numberOf(insert, 230, 1) < 0 ? -1 : 1;
  const mirror: Transform = [side, 0, 0, 1, 0, 0];
  const turn: Transform = [cos, sin, -sin, cos, numberOf(insert, 10, 0), numberOf(insert, 20, 0)];
  const columns = countOf(insert, 70);
  const rows = countOf(insert, 71);
  const places: Transform[] = [];
  for (let at = 0; at < Math.min(columns * rows, MOST_COPIES); at++) {
    const right = (at % columns) * numberOf(insert, 44, 0);
    const up = Math.floor(at / columns) * numberOf(insert, 45, 0);
    const own: Transform = [scaleX, 0, 0, scaleY, right - scaleX * baseX, up - scaleY * baseY];
    places.push(after(mirror, after(turn, own)));
  }
  return places;
}

function countOf(insert: RawEntity, code: number): number {
  const count = Math.floor(numberOf(insert, code, 1));
  return count >= 1 && count <= MOST_COPIES ? count : 1;
}
