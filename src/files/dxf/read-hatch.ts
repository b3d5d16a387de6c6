import { type BulgeVertex, flattenArc, flattenBulges } from './bulge';
import type { RawEntity } from './entity';
import type { Outline } from './read-outline';

const POLYLINE_PATH = 2;
const LINE = 1;
const ARC = 2;

/** Boundaries of a hatch, of straight edges and arcs. The pairs mean something by their order alone. */
export function readHatch(entity: RawEntity, tolerance: number): Outline {
  const pairs = new HatchPairs(entity);
  if (!pairs.seek(91)) return { unread: '填充' };
  const paths = pairs.value();
  const rings: Float64Array[] = [];
  for (let i = 0; i < paths && pairs.seek(92); i++) {
    const ring =
      pairs.value() & POLYLINE_PATH ? polyline(pairs, tolerance) : edges(pairs, tolerance);
    if (!ring) return { unread: '边界为椭圆或样条曲线的填充' };
    if (ring.length >= 6) rings.push(ring);
  }
  return rings.length > 0 ? { rings } : { unread: '填充' };
}

function polyline(pairs: HatchPairs, tolerance: number): Float64Array | null {
  if (!pairs.seek(93)) return null;
  const count = pairs.value();
  const vertices: BulgeVertex[] = [];
  for (let i = 0; i < count && pairs.seek(10); i++) {
    const [x, y] = [pairs.value(), pairs.take(20)];
    vertices.push({ x, y, bulge: pairs.isNext(42) ? pairs.take(42) : 0 });
  }
  return flattenBulges(vertices, tolerance);
}

function edges(pairs: HatchPairs, tolerance: number): Float64Array | null {
  if (!pairs.seek(93)) return null;
  const count = pairs.value();
  const points: number[] = [];
  for (let i = 0; i < count && pairs.seek(72); i++) {
    const type = pairs.value();
    const [x, y] = [pairs.take(10), pairs.take(20)];
    if (type === LINE) {
      points.push(x, y);
      pairs.take(11);
      pairs.take(21);
    } else if (type === ARC) {
      const [radius, from, to] = [pairs.take(40), pairs.take(50), pairs.take(51)];
      const side = pairs.take(73) === 0 ? -1 : 1;
      const start = (side * from * Math.PI) / 180;
      const sweep = ((to - from) * side * Math.PI) / 180;
      points.push(...flattenArc([x, y], radius, start, sweep, tolerance).slice(0, -2));
    } else return null;
  }
  return Float64Array.from(points);
}

class HatchPairs {
  readonly #entity: RawEntity;
  #at = -1;

  constructor(entity: RawEntity) {
    this.#entity = entity;
  }

  /** Goes on to the next pair of a code. */
  seek(code: number): boolean {
    const found = this.#entity.codes.indexOf(code, this.#at + 1);
    if (found < 0) return false;
    this.#at = found;
    return true;
  }

  isNext(code: number): boolean {
    return this.#entity.codes[this.#at + 1] === code;
  }

  take(code: number): number {
    return this.seek(code) ? this.value() : Number.NaN;
  }

  value(): number {
    return Number(this.#entity.values[this.#at]);
  }
}
