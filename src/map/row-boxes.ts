import { type Box, boxOf } from '../core/geo/box';
import type { Geometry } from '../core/geo/geometry';

/** Rows in a group share a box: records lie in the order of the land, so most groups are passed over whole. */
const GROUP = 128;

/**
 * Boxes of all outlines, searched group by group. A tree would answer a little faster, but costs a hundred times as
 * much to build and cannot be changed in one place; an edit changes one box here.
 */
export class RowBoxes {
  private boxes: Float64Array;
  private groups: Float64Array;
  private rows = 0;

  constructor(geometries: readonly (Geometry | null)[]) {
    this.boxes = new Float64Array(4 * geometries.length);
    this.groups = new Float64Array(4 * Math.ceil(geometries.length / GROUP));
    geometries.forEach((geometry, row) => {
      this.set(row, geometry);
    });
  }

  set(row: number, geometry: Geometry | null): void {
    while (this.rows <= row) this.addRow();
    const box = geometry && boxOf(geometry);
    write(this.boxes, row, box);
    if (box) widen(this.groups, Math.floor(row / GROUP), box);
  }

  /** Rows whose boxes meet a box, in order. */
  rowsIn(box: Box): number[] {
    const found: number[] = [];
    for (let group = 0; group * GROUP < this.rows; group++) {
      if (!meets(this.groups, group, box)) continue;
      const end = Math.min(this.rows, (group + 1) * GROUP);
      for (let row = group * GROUP; row < end; row++)
        if (meets(this.boxes, row, box)) found.push(row);
    }
    return found;
  }

  /** Around everything; null when there is nothing. */
  bounds(): Box | null {
    const around = [Infinity, Infinity, -Infinity, -Infinity] as [number, number, number, number];
    const { boxes } = this;
    for (let at = 0; at < 4 * this.rows; at += 4) {
      around[0] = Math.min(around[0], boxes[at] as number);
      around[1] = Math.min(around[1], boxes[at + 1] as number);
      around[2] = Math.max(around[2], boxes[at + 2] as number);
      around[3] = Math.max(around[3], boxes[at + 3] as number);
    }
    const [west, south, east, north] = around;
    return west <= east ? { west, south, east, north } : null;
  }

  private addRow(): void {
    const row = this.rows++;
    if (4 * row >= this.boxes.length) this.boxes = grown(this.boxes);
    if (4 * Math.floor(row / GROUP) >= this.groups.length) this.groups = grown(this.groups);
    write(this.boxes, row, null);
    if (row % GROUP === 0) write(this.groups, row / GROUP, null);
  }
}

function grown(boxes: Float64Array): Float64Array {
  const larger = new Float64Array(Math.max(64, 2 * boxes.length));
  larger.set(boxes);
  return larger;
}

/** No box meets nothing. */
function write(boxes: Float64Array, at: number, box: Box | null): void {
  boxes[4 * at] = box ? box.west : Number.POSITIVE_INFINITY;
  boxes[4 * at + 1] = box ? box.south : Number.POSITIVE_INFINITY;
  boxes[4 * at + 2] = box ? box.east : Number.NEGATIVE_INFINITY;
  boxes[4 * at + 3] = box ? box.north : Number.NEGATIVE_INFINITY;
}

function widen(boxes: Float64Array, at: number, { west, south, east, north }: Box): void {
  boxes[4 * at] = Math.min(boxes[4 * at] as number, west);
  boxes[4 * at + 1] = Math.min(boxes[4 * at + 1] as number, south);
  boxes[4 * at + 2] = Math.max(boxes[4 * at + 2] as number, east);
  boxes[4 * at + 3] = Math.max(boxes[4 * at + 3] as number, north);
}

function meets(boxes: Float64Array, at: number, { west, south, east, north }: Box): boolean {
  return (
    (boxes[4 * at] as number) <= east &&
    (boxes[4 * at + 2] as number) >= west &&
    (boxes[4 * at + 1] as number) <= north &&
    (boxes[4 * at + 3] as number) >= south
  );
}
