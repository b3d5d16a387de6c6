import type { PackedOutlines } from './pack-outlines';
import { projectRing, reach } from './world';

/** Rows in a group share a box, so that a search passes over whole groups. */
const GROUP = 256;

const MOST = 2147483647;

/** Around the outline being put on a row. One for all of them: fresh ones by the hundred thousand are work for nothing. */
const around = new Int32Array(4);

/** A box in steps of the world. */
export type WorldBox = readonly [west: number, north: number, east: number, south: number];

/**
 * All outlines in flat arrays. Outer rings run clockwise on the screen and holes against it, whatever they did in the
 * records. Nothing is ever taken out: an outline that changed is added at the end and its row points there.
 */
export class OutlineStore {
  rows = 0;
  /** Vertices, x and y in turn. */
  xy: Int32Array = new Int32Array(0);
  ringEnds: Uint32Array = new Uint32Array(0);
  /** Of each ring, 1 for a hole. */
  holes: Uint8Array = new Uint8Array(0);
  /** Rings of a row: from, to. */
  spans: Uint32Array;
  /** Box of a row: west, north, east, south. */
  boxes: Int32Array;
  /** Of a row, in steps of the world, squared; holes taken off. */
  areas: Float64Array;
  private groups: Int32Array;
  private rings = 0;
  private vertices = 0;

  constructor(expectedRows = 0) {
    this.spans = new Uint32Array(2 * expectedRows);
    this.boxes = new Int32Array(4 * expectedRows);
    this.areas = new Float64Array(expectedRows);
    this.groups = new Int32Array(4 * Math.ceil(expectedRows / GROUP));
  }

  /** Adds rows after those there are. `expectedRows` in all spares growing step by step. */
  append(packed: PackedOutlines, expectedRows = 0): void {
    const share = Math.max(1, expectedRows / Math.max(1, packed.rowEnds.length));
    if (this.rows === 0) this.reserve(packed.coords.length * share, packed.ringEnds.length * share);
    for (let i = 0; i < packed.rowEnds.length; i++) this.put(this.rows, packed, i);
  }

  /** Puts the i-th packed outline on a row; a row past the end is added, with empty ones before it. */
  put(row: number, packed: PackedOutlines, i: number): void {
    while (this.rows <= row) this.addRow();
    const firstRing = this.rings;
    clear(around, 0);
    this.areas[row] = 0;
    const sound = this.copyRings(packed, i, row);
    this.spans[2 * row] = firstRing;
    this.spans[2 * row + 1] = this.rings;
    for (let k = 0; k < 4; k++) this.boxes[4 * row + k] = around[k] as number;
    if (sound) widen(this.groups, Math.floor(row / GROUP));
  }

  ringsOf(row: number): readonly [from: number, to: number] {
    return [this.spans[2 * row] as number, this.spans[2 * row + 1] as number];
  }

  boxOf(row: number): WorldBox {
    const at = 4 * row;
    const { boxes } = this;
    return [boxes[at], boxes[at + 1], boxes[at + 2], boxes[at + 3]] as unknown as WorldBox;
  }

  isEmpty(row: number): boolean {
    return (
      row >= this.rows || (this.boxes[4 * row] as number) > (this.boxes[4 * row + 2] as number)
    );
  }

  ringStart(ring: number): number {
    return ring === 0 ? 0 : (this.ringEnds[ring - 1] as number);
  }

  /** Rows whose boxes meet a box, in drawing order. */
  rowsIn(box: WorldBox): Uint32Array {
    let found = new Uint32Array(1024);
    let count = 0;
    for (let group = 0; group * GROUP < this.rows; group++) {
      if (!meets(this.groups, group, box)) continue;
      const end = Math.min(this.rows, (group + 1) * GROUP);
      for (let row = group * GROUP; row < end; row++) {
        if (!meets(this.boxes, row, box)) continue;
        if (count === found.length) found = grown(found, 2 * count);
        found[count++] = row;
      }
    }
    return found.subarray(0, count);
  }

  private addRow(): void {
    const row = this.rows++;
    if (4 * row >= this.boxes.length) {
      const room = Math.max(1024, 2 * row);
      this.boxes = grown(this.boxes, 4 * room);
      this.spans = grown(this.spans, 2 * room);
      this.areas = grown(this.areas, room);
      this.groups = grown(this.groups, 4 * Math.ceil(room / GROUP));
    }
    clear(this.boxes, row);
    if (row % GROUP === 0) clear(this.groups, row / GROUP);
  }

  private reserve(numbers: number, rings: number): void {
    if (numbers > this.xy.length) this.xy = grown(this.xy, Math.ceil(numbers * 1.05));
    if (rings <= this.ringEnds.length) return;
    this.ringEnds = grown(this.ringEnds, Math.ceil(rings * 1.05));
    this.holes = grown(this.holes, this.ringEnds.length);
  }

  /** Leaves out what cannot be drawn: parts of fewer than three vertices, or with one that is no place. */
  private copyRings(packed: PackedOutlines, i: number, row: number): boolean {
    const to = packed.rowEnds[i] as number;
    let start = this.vertices;
    let skipping = false;
    for (let ring = i === 0 ? 0 : (packed.rowEnds[i - 1] as number); ring < to; ring++) {
      const hole = packed.holes[ring] === 1;
      // Without its outer ring there is nothing for a hole to be in.
      if (hole && skipping) continue;
      const from = ring === 0 ? 0 : (packed.ringEnds[ring - 1] as number);
      const end = packed.ringEnds[ring] as number;
      const next = start + Math.max(0, end - from);
      if (2 * next > this.xy.length || this.rings >= this.ringEnds.length)
        this.reserve(Math.max(2 * next, 1.5 * this.xy.length, 64), 1.5 * this.rings + 64);
      const twice =
        end - from > 2 ? projectRing(packed.coords, from, end, this.xy, start) : Number.NaN;
      const sound = !Number.isNaN(twice);
      if (!hole) skipping = !sound;
      if (!sound) continue;
      if (twice > 0 === hole) reverse(this.xy, start, next);
      if (!hole) spread();
      const area = Math.abs(twice) / 2;
      this.areas[row] = (this.areas[row] as number) + (hole ? -area : area);
      this.holes[this.rings] = hole ? 1 : 0;
      this.ringEnds[this.rings++] = next;
      start = next;
    }
    this.vertices = start;
    return (around[0] as number) <= (around[2] as number);
  }
}

function grown<T extends Int32Array | Uint32Array | Uint8Array | Float64Array>(
  array: T,
  length: number,
): T {
  const larger = new (array.constructor as new (length: number) => T)(Math.ceil(length));
  larger.set(array);
  return larger;
}

/** No place at all: such a box meets nothing. Number by number, for this is done for every row. */
function clear(boxes: Int32Array, at: number): void {
  boxes[4 * at] = boxes[4 * at + 1] = MOST;
  boxes[4 * at + 2] = boxes[4 * at + 3] = -MOST - 1;
}

function meets(boxes: Int32Array, at: number, box: WorldBox): boolean {
  return (
    (boxes[4 * at] as number) <= box[2] &&
    (boxes[4 * at + 2] as number) >= box[0] &&
    (boxes[4 * at + 1] as number) <= box[3] &&
    (boxes[4 * at + 3] as number) >= box[1]
  );
}

/** Takes the outline just put on a row into the box of its group. */
function widen(boxes: Int32Array, at: number): void {
  for (let k = 0; k < 4; k++) {
    const was = boxes[4 * at + k] as number;
    const now = around[k] as number;
    boxes[4 * at + k] = k < 2 === now < was ? now : was;
  }
}

/** Takes in the ring projected last. */
function spread(): void {
  around[0] = Math.min(around[0] as number, reach[0] as number);
  around[1] = Math.min(around[1] as number, reach[1] as number);
  around[2] = Math.max(around[2] as number, reach[2] as number);
  around[3] = Math.max(around[3] as number, reach[3] as number);
}

function reverse(xy: Int32Array, from: number, to: number): void {
  for (let a = from, b = to - 1; a < b; a++, b--) {
    const [x, y] = [xy[2 * a] as number, xy[2 * a + 1] as number];
    xy[2 * a] = xy[2 * b] as number;
    xy[2 * a + 1] = xy[2 * b + 1] as number;
    xy[2 * b] = x;
    xy[2 * b + 1] = y;
  }
}
