/** A name that would stand on the sheet, its place in pixels of styles from the upper left corner of the map. */
export interface Name {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly color: string;
  readonly halo: string;
  /** Smaller is placed first. */
  readonly rank: number;
  /** May stand above or below its place. */
  readonly shifts: boolean;
  /** Room kept around it. */
  readonly padding: number;
  /** Of a line of text that lies along a road; level without. */
  readonly angle?: number;
}

/** Width of a line of text at a size. */
export type Measure = (text: string, size: number) => number;

export const LINE_HEIGHT = 1.25;
/** Edge of the grid by which neighbours are found. */
const CELL = 64;

/** A part of the map, in pixels of styles. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * Names that stand free of each other, once for the whole sheet and not part by part: so none is doubled or cut where
 * parts meet. A name that would reach over the edge of the map, or upon what is `taken`, is left out.
 */
export function placeNames(
  names: readonly Name[],
  width: number,
  height: number,
  measure: Measure,
  taken: readonly Box[] = [],
): Name[] {
  const placed: Name[] = [];
  const cells = new Map<string, Box[]>();
  const take = (box: Box) => {
    for (const key of cellsOf(box)) {
      const cell = cells.get(key);
      if (cell) cell.push(box);
      else cells.set(key, [box]);
    }
  };
  for (const box of taken) take(box);
  const order = names.map((name, i) => ({ name, i }));
  order.sort((a, b) => a.name.rank - b.name.rank || a.i - b.i);
  for (const { name } of order) {
    const wide = Math.max(...name.lines.map((line) => measure(line, name.size)));
    const high = name.lines.length * LINE_HEIGHT * name.size;
    const shifts = name.shifts ? [0, 0.6, -0.6] : [0];
    for (const shift of shifts) {
      const y = name.y + shift * high;
      const [dx, dy] = [wide / 2 + name.padding, high / 2 + name.padding];
      const [sin, cos] = [Math.sin(name.angle ?? 0), Math.cos(name.angle ?? 0)].map(Math.abs) as [
        number,
        number,
      ];
      const box = around(name.x, y, dx * cos + dy * sin, dx * sin + dy * cos);
      if (box.left < 0 || box.top < 0 || box.right > width || box.bottom > height) continue;
      const keys = cellsOf(box);
      if (keys.some((key) => cells.get(key)?.some((other) => meet(box, other)))) continue;
      take(box);
      placed.push({ ...name, y });
      break;
    }
  }
  return placed;
}

function around(x: number, y: number, dx: number, dy: number): Box {
  return { left: x - dx, top: y - dy, right: x + dx, bottom: y + dy };
}

function cellsOf({ left, top, right, bottom }: Box): string[] {
  const keys: string[] = [];
  for (let x = Math.floor(left / CELL); x <= Math.floor(right / CELL); x++)
    for (let y = Math.floor(top / CELL); y <= Math.floor(bottom / CELL); y++)
      keys.push(`${x} ${y}`);
  return keys;
}

function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
