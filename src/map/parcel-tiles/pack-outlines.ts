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

/**
 * Copies outlines from a row on, until `mostNumbers` coordinates or `mostRows` rows are packed. Each outline is looked
 * at once: in a large district they lie all over the memory, and coming back to one costs as much as copying it.
 * Outlines from the database lie one after the other in their page, and such a run is copied in one go.
 */
export function packOutlines(
  outlines: readonly (Geometry | null)[],
  from = 0,
  mostRows = outlines.length - from,
  mostNumbers = Number.POSITIVE_INFINITY,
): PackedOutlines {
  const to = Math.min(outlines.length, from + mostRows);
  let coords = new Float64Array(Number.isFinite(mostNumbers) ? mostNumbers : 64);
  const ringEnds: number[] = [];
  const holes: number[] = [];
  const rowEnds: number[] = [];
  let at = 0;
  const run = new Run();
  for (let row = from; row < to && (row === from || at < mostNumbers); row++) {
    const outline = outlines[row];
    if (outline) {
      const { length } = outline.coords;
      if (at + length > coords.length) {
        run.copyTo(coords);
        coords = grown(coords, at + length);
      }
      if (!run.extend(outline.coords)) {
        run.copyTo(coords);
        run.begin(outline.coords, at);
      }
      packRings(outline, at / 2, ringEnds, holes);
      at += length;
    }
    rowEnds.push(ringEnds.length);
  }
  run.copyTo(coords);
  return {
    coords: coords.subarray(0, at),
    ringEnds: Uint32Array.from(ringEnds),
    holes: Uint8Array.from(holes),
    rowEnds: Uint32Array.from(rowEnds),
  };
}

/** Coordinates that lie one after the other in one buffer, to be copied to one place. */
class Run {
  private buffer: ArrayBufferLike | null = null;
  private from = 0;
  private end = 0;
  private at = 0;

  /** Whether these follow upon what there is. */
  extend(coords: Float64Array): boolean {
    if (this.end !== coords.byteOffset || this.buffer !== coords.buffer) return false;
    this.end += coords.byteLength;
    return true;
  }

  begin(coords: Float64Array, at: number): void {
    this.buffer = coords.buffer;
    this.from = coords.byteOffset;
    this.end = this.from + coords.byteLength;
    this.at = at;
  }

  copyTo(out: Float64Array): void {
    if (!this.buffer) return;
    out.set(new Float64Array(this.buffer, this.from, (this.end - this.from) / 8), this.at);
    this.buffer = null;
  }
}

function grown(coords: Float64Array, least: number): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(Math.max(least, 2 * coords.length));
  larger.set(coords);
  return larger;
}

function packRings(outline: Geometry, at: number, ringEnds: number[], holes: number[]): void {
  const { rings, polygons } = outline;
  let polygon = 0;
  for (let i = 0; i < rings.length; i++) {
    ringEnds.push(at + (rings[i] as number));
    while (i === polygons[polygon]) polygon++;
    const outer = i === (polygon === 0 ? 0 : polygons[polygon - 1]);
    holes.push(outer ? 0 : 1);
  }
}

export function buffersOf({ coords, ringEnds, holes, rowEnds }: PackedOutlines): ArrayBufferLike[] {
  return [coords.buffer, ringEnds.buffer, holes.buffer, rowEnds.buffer];
}
