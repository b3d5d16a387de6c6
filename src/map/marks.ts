import type { Shape } from '../core/parcel/parcel';
import type { Engine, Mark } from './engine-contract';
import { markedFeatures } from './parcel-features';

type Shapes = ReadonlyMap<string, Shape>;

export interface Marks {
  /** Puts the mark on exactly these parcels. */
  mark(mark: Mark, ids: readonly string[], shapes: Shapes): void;
  /** Draws the marked outlines again after they changed. */
  redraw(shapes: Shapes): void;
}

/** What stands out is drawn on its own, over everything and at every zoom; the parcels themselves stay as they are. */
export function createMarks(engine: Engine): Marks {
  const marked = { hovered: new Set<string>(), selected: new Set<string>() };

  function redraw(shapes: Shapes): void {
    const outlines: [Shape, Mark][] = [];
    for (const mark of ['hovered', 'selected'] as const) {
      for (const id of marked[mark]) {
        const shape = shapes.get(id);
        if (shape) outlines.push([shape, mark]);
      }
    }
    engine.setData('marked', markedFeatures(outlines));
  }

  return {
    redraw,
    mark: (mark, ids, shapes) => {
      const [before, wanted] = [marked[mark], new Set(ids)];
      if (before.size === wanted.size && ids.every((id) => before.has(id))) return;
      marked[mark] = wanted;
      redraw(shapes);
    },
  };
}
