import type { SourceShape } from '../import/source-table';
import {
  joinShapes,
  lineShape,
  pointShape,
  polygonShape,
  type ShapeFault,
} from '../outline/tidy-rings';

const MOST_DEPTH = 20;
const ENVELOPES = [0, 32, 48, 48, 64];
const CURVES = /^(8|9|10|11|12|13|14)$/;

/** Broken off, or counts that do not fit the bytes. */
class Short extends Error {}

/** The outline in a geometry cell of a GeoPackage; null, and a word why, where there is none. */
export function readGeometryBlob(bytes: Uint8Array, fault: ShapeFault): SourceShape | null {
  const flags = bytes[3] ?? 0;
  const envelope = ENVELOPES[(flags >> 1) & 7];
  if (bytes[0] !== 0x47 || bytes[1] !== 0x50 || envelope === undefined) {
    return failed(fault, '图形数据不是 GeoPackage 的格式，没有读入');
  }
  if (flags & 0x20) return failed(fault, '图形为扩展类型，不能读取');
  if (flags & 0x10) return failed(fault, '图形为空', 'warning');
  try {
    return new WkbReader(bytes, 8 + envelope, fault).shape(0);
  } catch (fault2) {
    if (!(fault2 instanceof Short)) throw fault2;
    return failed(fault, '图形数据残缺，没有读入');
  }
}

class WkbReader {
  readonly #view: DataView;
  readonly #fault: ShapeFault;
  #at: number;
  #little = true;
  #width = 2;

  constructor(bytes: Uint8Array, at: number, fault: ShapeFault) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#at = at;
    this.#fault = fault;
  }

  shape(depth: number): SourceShape | null {
    const type = this.#head();
    if (type === 1) {
      const [x, y] = this.#points(1);
      const isEmpty = Number.isNaN(x) && Number.isNaN(y);
      if (isEmpty) return failed(this.#fault, '图形为空', 'warning');
      return pointShape(x as number, y as number, this.#fault);
    }
    if (type === 2) return lineShape(this.#points(this.#count(16)), this.#fault);
    if (type === 3) return polygonShape([this.#rings()], this.#fault);
    if (type === 6) return this.#multiPolygon();
    if (type !== 4 && type !== 5 && type !== 7) {
      const kind = CURVES.test(String(type)) ? '图形含曲线，不能读取' : '图形类型不能读取';
      return failed(this.#fault, `${kind}（WKB ${type}）`);
    }
    if (depth === MOST_DEPTH) return failed(this.#fault, '图形套得太深，没有读入');
    const count = this.#count(5);
    const shapes: (SourceShape | null)[] = [];
    for (let i = 0; i < count; i++) shapes.push(this.shape(depth + 1));
    if (count === 0) return failed(this.#fault, '图形为空', 'warning');
    return joinShapes(shapes, this.#fault);
  }

  #multiPolygon(): SourceShape | null {
    const count = this.#count(9);
    const polygons: Float64Array[][] = [];
    for (let i = 0; i < count; i++) {
      if (this.#head() !== 3) throw new Short();
      polygons.push(this.#rings());
    }
    return polygonShape(polygons, this.#fault);
  }

  #rings(): Float64Array[] {
    const count = this.#count(4);
    const rings: Float64Array[] = [];
    for (let i = 0; i < count; i++) rings.push(this.#points(this.#count(16)));
    return rings;
  }

  /** Byte order and type; heights and measures make points wider, in the way of ISO or of PostGIS. */
  #head(): number {
    if (this.#at + 5 > this.#view.byteLength) throw new Short();
    this.#little = this.#view.getUint8(this.#at) === 1;
    const code = this.#view.getUint32(this.#at + 1, this.#little);
    this.#at += 5;
    const plain = code & 0x1fffffff;
    const extra = Math.floor(plain / 1000);
    const hasZ = code >= 0x80000000 || extra === 1 || extra === 3;
    const hasM = (code & 0x40000000) !== 0 || extra === 2 || extra === 3;
    this.#width = 2 + (hasZ ? 1 : 0) + (hasM ? 1 : 0);
    if (code & 0x20000000) this.#at += 4;
    return plain % 1000;
  }

  /** A count of things that take so many bytes at least. */
  #count(size: number): number {
    if (this.#at + 4 > this.#view.byteLength) throw new Short();
    const count = this.#view.getUint32(this.#at, this.#little);
    this.#at += 4;
    if (count * size > this.#view.byteLength - this.#at) throw new Short();
    return count;
  }

  #points(count: number): Float64Array {
    const step = 8 * this.#width;
    if (this.#at + count * step > this.#view.byteLength) throw new Short();
    const points = new Float64Array(2 * count);
    for (let i = 0; i < count; i++, this.#at += step) {
      points[2 * i] = this.#view.getFloat64(this.#at, this.#little);
      points[2 * i + 1] = this.#view.getFloat64(this.#at + 8, this.#little);
    }
    return points;
  }
}

function failed(
  fault: ShapeFault,
  kind: string,
  severity: Parameters<ShapeFault>[0] = 'error',
): null {
  fault(severity, kind);
  return null;
}
