import { type Box, boxOf } from '../geo/box';
import type { Shape } from '../parcel/parcel';

type Shapes = ReadonlyMap<string, Shape>;

interface Boxes {
  readonly shapes: readonly Shape[];
  /** West, south, east, north of each; not a number where a shape has no box. */
  readonly boxes: Float64Array;
}

const known = new WeakMap<Shapes, Boxes>();

/** Shapes whose box meets a box, in the order of their table. Boxes are worked out once for a state of the table. */
export function shapesInBox(table: Shapes, { west, south, east, north }: Box): readonly Shape[] {
  const { shapes, boxes } = known.get(table) ?? measure(table);
  return shapes.filter((_, i) => {
    const at = 4 * i;
    return (
      (boxes[at] as number) <= east &&
      (boxes[at + 1] as number) <= north &&
      (boxes[at + 2] as number) >= west &&
      (boxes[at + 3] as number) >= south
    );
  });
}

function measure(table: Shapes): Boxes {
  const shapes = [...table.values()];
  const boxes = new Float64Array(4 * shapes.length).fill(Number.NaN);
  shapes.forEach(({ geometry }, i) => {
    const box = boxOf(geometry);
    if (box) boxes.set([box.west, box.south, box.east, box.north], 4 * i);
  });
  const measured = { shapes, boxes };
  known.set(table, measured);
  return measured;
}
