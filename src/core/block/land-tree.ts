import Flatbush from 'flatbush';

/** Finds rows by their boxes. */
export interface LandTree {
  /** Calls back with every row whose box meets the one that is asked for. */
  search(
    left: number,
    bottom: number,
    right: number,
    top: number,
    visit: (row: number) => void,
  ): void;
}

/** Boxes of one bush: sorting them takes a few milliseconds, and all of them at once would hold up a frame. */
const LEAVES = 2048;

interface Bush {
  readonly tree: Flatbush;
  readonly rows: Uint32Array;
}

/** `boxes` holds least x and y, most x and y of each row; NaN for a row that is never found. */
export function* landTreeInSteps(boxes: Float64Array): Generator<void, LandTree, void> {
  const bushes: Bush[] = [];
  for (let row = 0; 4 * row < boxes.length; row += LEAVES) {
    const bush = bushOf(boxes, row, Math.min(row + LEAVES, boxes.length / 4));
    if (bush) bushes.push(bush);
    yield;
  }
  return {
    search: (left, bottom, right, top, visit) => {
      for (const { tree, rows } of bushes) {
        if (tree.minX > right || tree.maxX < left || tree.minY > top || tree.maxY < bottom)
          continue;
        tree.search(left, bottom, right, top, (leaf) => {
          visit(rows[leaf] as number);
          // Nothing is collected: hundreds of thousands of leaves must not become a list.
          return false;
        });
      }
    },
  };
}

function bushOf(boxes: Float64Array, from: number, to: number): Bush | null {
  const rows: number[] = [];
  for (let row = from; row < to; row++) if (!Number.isNaN(boxes[4 * row])) rows.push(row);
  if (rows.length === 0) return null;
  const tree = new Flatbush(rows.length);
  for (const row of rows) {
    const b = 4 * row;
    tree.add(
      boxes[b] as number,
      boxes[b + 1] as number,
      boxes[b + 2] as number,
      boxes[b + 3] as number,
    );
  }
  tree.finish();
  return { tree, rows: Uint32Array.from(rows) };
}
