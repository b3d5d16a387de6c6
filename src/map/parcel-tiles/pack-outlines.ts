import type { Geometry } from '../../core/geo/geometry';

/** Outlines of some rows in flat arrays that change hands without copying. */
export interface PackedOutlines {
  /** Degrees, lon and lat in turn. */
  readonly coords: Float64Array;
  /** Of each ring, one past its last vertex. */
  readonly ringEnds: Uint32Array;
  /** Of each ring, 1 for a hole. */
  readonly holes: Uint8Array;
  /** Of each row, one past its last ring. */
  readonly rowEnds: Uint32Array;
}

/** Copies the outlines of the rows from `from` up to `to`. */
export function packOutlines(
  outlines: readonly (Geometry | null)[],
  from = 0,
  to = outlines.length,
): PackedOutlines {
  let [numbers, rings] = [0, 0];
  for (let row = from; row < to; row++) {
    const outline = outlines[row];
    if (!outline) continue;
    numbers += outline.coords.length;
    rings += outline.rings.length;
  }
  const packed: PackedOutlines = {
    coords: new Float64Array(numbers),
    ringEnds: new Uint32Array(rings),
    holes: new Uint8Array(rings),
    rowEnds: new Uint32Array(to - from),
  };
  let [at, ring] = [0, 0];
  for (let row = from; row < to; row++) {
    const outline = outlines[row];
    if (outline) {
      packed.coords.set(outline.coords, at);
      ring = packRings(packed, ring, outline, at / 2);
      at += outline.coords.length;
    }
    packed.rowEnds[row - from] = ring;
  }
  return packed;
}

function packRings(packed: PackedOutlines, first: number, outline: Geometry, at: number): number {
  const { rings, polygons } = outline;
  let polygon = 0;
  for (let i = 0; i < rings.length; i++) {
    packed.ringEnds[first + i] = at + (rings[i] as number);
    while (i === polygons[polygon]) polygon++;
    const outer = i === (polygon === 0 ? 0 : polygons[polygon - 1]);
    packed.holes[first + i] = outer ? 0 : 1;
  }
  return first + rings.length;
}

export function buffersOf({ coords, ringEnds, holes, rowEnds }: PackedOutlines): ArrayBufferLike[] {
  return [coords.buffer, ringEnds.buffer, holes.buffer, rowEnds.buffer];
}
