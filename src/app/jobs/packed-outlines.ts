import type { SourceShape } from '../../files/import/source-table';

/** Outlines of rows one after another. */
export interface PackedOutlines {
  readonly coords: Float64Array;
  /** Vertices of each ring, rings of each polygon, polygons of each row; -1 where a row has no outline. */
  readonly rings: Uint32Array;
  readonly polygons: Uint32Array;
  readonly rows: Int32Array;
  readonly points: readonly (readonly [at: number, point: readonly [number, number]])[];
}

export function packOutlines(shapes: readonly (SourceShape | null)[]): PackedOutlines {
  const rings: Float64Array[] = [];
  const polygons: number[] = [];
  const rows: number[] = [];
  const points: [number, readonly [number, number]][] = [];
  for (const [at, shape] of shapes.entries()) {
    rows.push(shape ? shape.polygons.length : -1);
    if (shape?.point) points.push([at, shape.point]);
    for (const polygon of shape?.polygons ?? []) {
      polygons.push(polygon.length);
      for (const ring of polygon) rings.push(ring);
    }
  }
  const coords = new Float64Array(rings.reduce((sum, { length }) => sum + length, 0));
  let to = 0;
  for (const ring of rings) {
    coords.set(ring, to);
    to += ring.length;
  }
  return {
    coords,
    rings: Uint32Array.from(rings, ({ length }) => length),
    polygons: Uint32Array.from(polygons),
    rows: Int32Array.from(rows),
    points,
  };
}

/** Rings are views into the coordinates of the piece; nothing is copied. */
export function unpackOutlines(packed: PackedOutlines): (SourceShape | null)[] {
  const { coords, rings, polygons, rows, points } = packed;
  const pointAt = new Map(points);
  let [from, ring, polygon] = [0, 0, 0];
  const ringOf = () => {
    const to = from + (rings[ring++] as number);
    const one = coords.subarray(from, to);
    from = to;
    return one;
  };
  return Array.from(rows, (count, at): SourceShape | null => {
    if (count < 0) return null;
    const parts: Float64Array[][] = [];
    for (let i = 0; i < count; i++) {
      const length = polygons[polygon++] as number;
      parts.push(Array.from({ length }, ringOf));
    }
    const point = pointAt.get(at);
    return point ? { polygons: parts, point } : { polygons: parts };
  });
}
