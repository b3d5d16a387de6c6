import { Damage } from '../import/damage';
import { MOST_VERTICES, tooMany } from '../import/limits';
import type { SourceShape } from '../import/source-table';
import {
  joinShapes,
  lineShape,
  pointShape,
  polygonShape,
  type ShapeFault,
} from '../outline/tidy-rings';

const MOST_DEPTH = 20;
const WORD = /\s*([a-z]+)/iy;
const SRID = /\s*SRID\s*=\s*(\d{1,6})\s*;/iy;
const NUMBER = /\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?|[+-]?(?:nan|inf(?:inity)?))/iy;
const BETWEEN = /[\s;；]*/y;

/** Whether a text is well-known text as far as its beginning tells. */
export function isWkt(start: string): boolean {
  return /^(SRID\s*=\s*\d+\s*;\s*)?((MULTI)?(POINT|LINESTRING|POLYGON)|GEOMETRYCOLLECTION)\s*(Z|M|ZM)?\s*(\(|EMPTY\b)/i.test(
    start,
  );
}

/** Geometries written as words and brackets, one after the other. What cannot be read is thrown as `Damage`. */
export class WktScanner {
  readonly #text: string;
  readonly #fault: ShapeFault;
  #at = 0;
  #vertices = 0;

  constructor(text: string, fault: ShapeFault) {
    this.#text = text;
    this.#fault = fault;
  }

  /** 0…1 */
  get share(): number {
    return this.#at / (this.#text.length || 1);
  }

  get isDone(): boolean {
    this.#take(BETWEEN);
    return this.#at >= this.#text.length;
  }

  /** The number of the system of coordinates, where PostGIS wrote it before the geometry. */
  srid(): number | null {
    const code = Number(this.#take(SRID) ?? 0);
    return code > 0 ? code : null;
  }

  shape(depth = 0): SourceShape | null {
    const start = this.#at;
    const type = this.#take(WORD)?.toUpperCase().replace(/Z?M?$/, '') ?? '';
    const before = this.#at;
    const next = this.#take(WORD)?.toUpperCase();
    const isEmpty = next === 'EMPTY' || (isDimension(next) && this.#isWord('EMPTY'));
    if (!isEmpty && !isDimension(next)) this.#at = before;
    if (isEmpty) {
      this.#fault('warning', '图形为空');
      return null;
    }
    switch (type) {
      case 'POLYGON':
        return polygonShape([this.#rings()], this.#fault);
      case 'MULTIPOLYGON':
        return polygonShape(
          this.#list(() => this.#rings()),
          this.#fault,
        );
      case 'LINESTRING':
        return lineShape(this.#points(), this.#fault);
      case 'MULTILINESTRING':
        return joinShapes(
          this.#rings().map((line) => lineShape(line, this.#fault)),
          this.#fault,
        );
      case 'POINT':
      case 'MULTIPOINT':
        return this.#point();
      case 'GEOMETRYCOLLECTION': {
        if (depth === MOST_DEPTH) throw this.#broken(start);
        return joinShapes(
          this.#list(() => this.shape(depth + 1)),
          this.#fault,
        );
      }
      default:
        throw this.#broken(start);
    }
  }

  #rings(): Float64Array[] {
    return this.#list(() => this.#points());
  }

  #point(): SourceShape | null {
    const start = this.#at;
    // Some write brackets round each point of several.
    const inner = /\s*\(\s*\(/y;
    inner.lastIndex = this.#at;
    const points = inner.test(this.#text) ? this.#rings() : [this.#points()];
    const [x, y] = points[0] ?? [];
    if (x === undefined || y === undefined) throw this.#broken(start);
    const count = points.reduce((sum, { length }) => sum + length / 2, 0);
    if (count > 1) this.#fault('warning', '一行有多个点或线，只取第一个');
    return pointShape(x, y, this.#fault);
  }

  /** Positions in brackets as x y x y; heights and measures are left out. */
  #points(): Float64Array {
    const flat: number[] = [];
    this.#list(() => {
      const start = this.#at;
      const x = this.#take(NUMBER);
      const y = this.#take(NUMBER);
      if (x === null || y === null) throw this.#broken(start);
      while (this.#take(NUMBER) !== null);
      flat.push(Number(x), Number(y));
      if (++this.#vertices > MOST_VERTICES) {
        throw tooMany(`界址点超过 ${MOST_VERTICES / 1e4} 万个`);
      }
    });
    return Float64Array.from(flat);
  }

  #list<T>(read: () => T): T[] {
    const found: T[] = [];
    this.#sign('(');
    do found.push(read());
    while (this.#isSign(','));
    this.#sign(')');
    return found;
  }

  #sign(sign: string): void {
    if (!this.#isSign(sign)) throw this.#broken(this.#at);
  }

  #isSign(sign: string): boolean {
    while (/\s/.test(this.#text[this.#at] ?? '')) this.#at++;
    if (this.#text[this.#at] !== sign) return false;
    this.#at++;
    return true;
  }

  #isWord(word: string): boolean {
    const before = this.#at;
    if (this.#take(WORD)?.toUpperCase() === word) return true;
    this.#at = before;
    return false;
  }

  /** What a pattern finds right here, and past it; null where it does not fit. */
  #take(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (!found) return null;
    this.#at = pattern.lastIndex;
    return found[1] ?? '';
  }

  #broken(at: number): Damage {
    const isCut = this.#text.slice(at).trim() === '';
    const line = this.#text.slice(0, at).split('\n').length;
    const what = isCut
      ? '坐标文字（WKT）没有写完，末尾缺少括号或坐标。'
      : `坐标文字（WKT）第 ${line} 行从“${this.#text.slice(at).trim().slice(0, 20)}”起读不懂。`;
    return new Damage('wkt-broken', what, '请重新复制完整的 POLYGON((…)) 或 MULTIPOLYGON(((…)))。');
  }
}

function isDimension(word: string | undefined): boolean {
  return word === 'Z' || word === 'M' || word === 'ZM';
}
