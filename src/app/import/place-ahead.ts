import type { Geometry } from '../../core/geo/geometry';
import { type CrsReading, findCrs } from '../../core/import/find-crs';
import { shapePlacer } from '../../core/import/place-shapes';
import type { CrsEvidence, SourceShape } from '../../files/import/source-table';
import { runSteps, type Steps } from '../analysis/steps';
import type { ChosenCrs } from './import-store';
import { measureShapes } from './measure-shapes';
import { district } from './table-of';

/** Outlines between two breaths. */
const SLICE = 64;
/** Figures of outlines that lie side by side in memory. */
export const BLOCK = 16_384;

type Shapes = readonly (SourceShape | null)[];

/** Outlines of a file placed before anybody said how: as the first of them most likely are. */
interface Placed {
  readonly reading: CrsReading;
  readonly draw: ReturnType<typeof shapePlacer>;
  readonly geometries: (Geometry | null)[];
}

/** Null where nothing fits the first outlines. */
const placed = new WeakMap<Shapes, Placed | null>();

/** Outlines that were placed already as a person now wants them, from the first on; often all, often none. */
export function placedAhead(shapes: Shapes, crs: ChosenCrs | null): readonly (Geometry | null)[] {
  const known = placed.get(shapes);
  const wanted = crs?.shift === 'none' ? crs.reading : null;
  if (!known || !wanted) return [];
  const { reading, geometries } = known;
  const same = reading.crs.epsg === wanted.crs.epsg && reading.swapped === wanted.swapped;
  return same ? geometries : [];
}

/** Measures and places outlines while those after them are still being read: the page has nothing else to do. */
export class PlacingAhead {
  private shapes: Shapes = [];
  private crs: CrsEvidence = {};
  private working = false;
  private giveUp = () => {};

  /** More have arrived. */
  readonly grown = (shapes: Shapes, crs: CrsEvidence): void => {
    this.shapes = shapes;
    this.crs = crs;
    if (this.working) return;
    this.working = true;
    const rest = () => {
      this.working = false;
    };
    // What failed is done again, and told, where a person waits for it.
    this.giveUp = runSteps(this.follow(), rest, rest);
  };

  stop(): void {
    this.giveUp();
  }

  private *follow(): Steps<void> {
    let last: Shapes = [];
    for (let done = 0; last !== this.shapes || done < last.length; ) {
      const { shapes, crs } = this;
      last = shapes;
      const { range, count } = yield* measureShapes(shapes);
      if (!placed.has(shapes) && range) {
        const [reading] = findCrs(crs, range, district()).readings;
        const draw = reading && shapePlacer(reading, 'none', BLOCK);
        placed.set(shapes, draw ? { reading, draw, geometries: [] } : null);
      }
      yield* placeUpTo(shapes, count);
      done = count;
    }
  }
}

function* placeUpTo(shapes: Shapes, count: number): Steps<void> {
  const known = placed.get(shapes);
  if (!known) return;
  const { geometries, draw } = known;
  while (geometries.length < count) {
    const polygons = shapes[geometries.length]?.polygons ?? [];
    geometries.push(polygons.length > 0 ? draw(polygons) : null);
    if (geometries.length % SLICE === 0) yield;
  }
}
