/**
 * An outline laid over a grid of its own: every cell is touched by the line, or lies wholly in it, or wholly out of it.
 * Most parcels lie on cells the line does not touch, and for them nothing more has to be asked. Even-odd rule, so that
 * holes, parts and a line that crosses itself while it is drawn need no care. Kept from one move to the next.
 */
export interface OutlineGrid {
  /** Lays the grid anew. `ends` holds x1, y1, x2, y2 of `count` edges. False where there is no land at all. */
  lay(ends: Float64Array, count: number): boolean;
  /** Where a box lies. */
  placeOf(left: number, bottom: number, right: number, top: number): BoxPlace;
  /** Calls back, once each, with the edges that come into a band of heights. */
  edgesInBand(bottom: number, top: number, visit: (edge: number) => void): void;
  /** Least x and y, most x and y of the outline. */
  readonly box: Float64Array;
}

export type BoxPlace = typeof OUT | typeof IN | typeof TOUCHED;
export const OUT = 0;
export const IN = 1;
export const TOUCHED = 2;

const CELLS = 256;
/** A line that only runs along the side of a cell touches it: in cells. */
const PAD = 1e-6;

export function createOutlineGrid(): OutlineGrid {
  const box = new Float64Array(4);
  const state = new Uint8Array(CELLS * CELLS);
  /** How many touched cells lie before: sums over the rectangle from the first cell. */
  const before = new Int32Array((CELLS + 1) * (CELLS + 1));
  const rowStarts = new Uint32Array(CELLS + 1);
  let rowEdges = new Uint32Array(1024);
  let stamps = new Uint32Array(256);
  let stamp = 0;
  let ends: Float64Array = new Float64Array(0);
  let count = 0;
  let [perX, perY] = [0, 0];
  const crossings: number[] = [];

  const columnOf = (x: number) =>
    Math.max(0, Math.min(CELLS - 1, Math.floor((x - (box[0] as number)) * perX)));
  const rowOf = (y: number) =>
    Math.max(0, Math.min(CELLS - 1, Math.floor((y - (box[1] as number)) * perY)));
  const lowRow = (e: number) =>
    rowOf(Math.min(ends[e + 1] as number, ends[e + 3] as number) - PAD / perY);
  const highRow = (e: number) =>
    rowOf(Math.max(ends[e + 1] as number, ends[e + 3] as number) + PAD / perY);

  /** Which edges come into which row of cells. */
  const fillRows = (): void => {
    rowStarts.fill(0);
    for (let edge = 0; edge < count; edge++) {
      for (let row = lowRow(4 * edge); row <= highRow(4 * edge); row++) {
        rowStarts[row + 1] = (rowStarts[row + 1] as number) + 1;
      }
    }
    for (let row = 0; row < CELLS; row++) {
      rowStarts[row + 1] = (rowStarts[row + 1] as number) + (rowStarts[row] as number);
    }
    const total = rowStarts[CELLS] as number;
    if (rowEdges.length < total) rowEdges = new Uint32Array(2 * total);
    const next = rowStarts.slice();
    for (let edge = 0; edge < count; edge++) {
      for (let row = lowRow(4 * edge); row <= highRow(4 * edge); row++) {
        rowEdges[next[row] as number] = edge;
        next[row] = (next[row] as number) + 1;
      }
    }
  };

  const touchRow = (row: number): void => {
    const low = (box[1] as number) + (row - PAD) / perY;
    const high = (box[1] as number) + (row + 1 + PAD) / perY;
    for (let k = rowStarts[row] as number; k < (rowStarts[row + 1] as number); k++) {
      const e = 4 * (rowEdges[k] as number);
      const [x1, y1] = [ends[e] as number, ends[e + 1] as number];
      const [x2, y2] = [ends[e + 2] as number, ends[e + 3] as number];
      let from = Math.min(x1, x2);
      let to = Math.max(x1, x2);
      if (y1 !== y2) {
        const perHeight = (x2 - x1) / (y2 - y1);
        const atLow = x1 + (low - y1) * perHeight;
        const atHigh = x1 + (high - y1) * perHeight;
        from = Math.max(from, Math.min(atLow, atHigh));
        to = Math.min(to, Math.max(atLow, atHigh));
      }
      const last = columnOf(to + PAD / perX);
      for (let column = columnOf(from - PAD / perX); column <= last; column++) {
        state[row * CELLS + column] = TOUCHED;
      }
    }
  };

  /** Cells the line does not touch lie where their middle lies. */
  const fillInside = (row: number): void => {
    const y = (box[1] as number) + (row + 0.5) / perY;
    crossings.length = 0;
    for (let k = rowStarts[row] as number; k < (rowStarts[row + 1] as number); k++) {
      const e = 4 * (rowEdges[k] as number);
      const [y1, y2] = [ends[e + 1] as number, ends[e + 3] as number];
      if (y1 > y === y2 > y) continue;
      const x1 = ends[e] as number;
      crossings.push(x1 + ((y - y1) * ((ends[e + 2] as number) - x1)) / (y2 - y1));
    }
    crossings.sort((a, b) => a - b);
    for (let k = 0; k + 1 < crossings.length; k += 2) {
      const last = columnOf(crossings[k + 1] as number);
      for (let column = columnOf(crossings[k] as number); column <= last; column++) {
        if (state[row * CELLS + column] === OUT) state[row * CELLS + column] = IN;
      }
    }
  };

  const sumTouched = (): void => {
    for (let row = 0; row < CELLS; row++) {
      let sum = 0;
      for (let column = 0; column < CELLS; column++) {
        if (state[row * CELLS + column] === TOUCHED) sum += 1;
        const at = (row + 1) * (CELLS + 1) + column + 1;
        before[at] = (before[at - CELLS - 1] as number) + sum;
      }
    }
  };

  return {
    box,
    lay: (newEnds, newCount) => {
      [ends, count] = [newEnds, newCount];
      state.fill(OUT);
      setBox(box, ends, count);
      const [left = 0, bottom = 0, right = 0, top = 0] = box;
      if (!(right > left && top > bottom)) return false;
      [perX, perY] = [CELLS / (right - left), CELLS / (top - bottom)];
      if (stamps.length < count) stamps = new Uint32Array(2 * count);
      fillRows();
      for (let row = 0; row < CELLS; row++) {
        touchRow(row);
        fillInside(row);
      }
      sumTouched();
      return true;
    },
    placeOf: (left, bottom, right, top) => {
      const [west = 0, south = 0, east = 0, north = 0] = box;
      if (!(right > west && left < east && top > south && bottom < north)) return OUT;
      const [c1, c2] = [columnOf(left), columnOf(right)];
      const [r1, r2] = [rowOf(bottom), rowOf(top)];
      const touched =
        (before[(r2 + 1) * (CELLS + 1) + c2 + 1] as number) -
        (before[r1 * (CELLS + 1) + c2 + 1] as number) -
        (before[(r2 + 1) * (CELLS + 1) + c1] as number) +
        (before[r1 * (CELLS + 1) + c1] as number);
      return touched > 0 ? TOUCHED : (state[r1 * CELLS + c1] as BoxPlace);
    },
    edgesInBand: (bottom, top, visit) => {
      stamp += 1;
      const last = rowOf(top);
      for (let row = rowOf(bottom); row <= last; row++) {
        for (let k = rowStarts[row] as number; k < (rowStarts[row + 1] as number); k++) {
          const edge = rowEdges[k] as number;
          if (stamps[edge] === stamp) continue;
          stamps[edge] = stamp;
          visit(edge);
        }
      }
    },
  };
}

function setBox(box: Float64Array, ends: Float64Array, count: number): void {
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < 4 * count; i += 2) {
    const x = ends[i] as number;
    const y = ends[i + 1] as number;
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < bottom) bottom = y;
    if (y > top) top = y;
  }
  box[0] = left;
  box[1] = bottom;
  box[2] = right;
  box[3] = top;
}
