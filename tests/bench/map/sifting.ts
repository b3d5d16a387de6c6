import { type Analysis, createAnalyst, type Question } from '../../../src/app/analysis/analyse';
import { runSteps, type Steps } from '../../../src/app/analysis/steps';
import { firstView } from '../../../src/app/session';
import { emptyWorkspace } from '../../../src/core/workspace';
import { ParcelRows } from '../../../src/map/parcel-rows';
import { makeLand } from './land';

type Sifted = Pick<Question['view'], 'filter' | 'isolated'>;

const isolations: readonly Sifted[] = [['storage'], ['industry'], ['storage', 'industry']].map(
  (isolated) => ({ filter: '', isolated }),
);
const filters: readonly Sifted[] = ['容积率 < 0.8', '证载面积 >= 3.6亩', '容积率 > 1.5'].map(
  (filter) => ({ filter, isolated: [] }),
);

let ask: (sifted: Sifted) => Promise<{ readonly busy: number; readonly kept: number }>;

/** The analysis of so many parcels, answered once, as it is when a person begins to sift. */
export async function prepareSifting(count: number): Promise<void> {
  const { parcels, shapes } = makeLand(count);
  const tables = {
    ...emptyWorkspace().tables,
    parcels: new Map(parcels.map((parcel) => [parcel.id, parcel])),
    shapes: new Map(shapes.map((shape) => [shape.id, shape])),
  };
  const rows = new ParcelRows();
  rows.follow(tables.shapes);
  const analyse = createAnalyst();
  ask = async (sifted) => {
    const view = { ...firstView, theme: 'landUse' as const, ...sifted };
    const question = { tables, view, asOf: '2024-01-01' };
    const spent = { ms: 0 };
    const analysis = await new Promise<Analysis>((resolve, reject) => {
      runSteps(timed(analyse(question), spent), resolve, reject);
    });
    const start = performance.now();
    rows.codesByRow(analysis, analysis.side.codes);
    return { busy: spent.ms + performance.now() - start, kept: analysis.keptCount };
  };
  await ask({ filter: '', isolated: [] });
}

/** Time of the main thread, all slices together, until the codes for the map are there. */
export async function sift(by: 'filter' | 'isolate'): Promise<{ busy: number[]; kept: number[] }> {
  const [busy, kept]: [number[], number[]] = [[], []];
  for (const sifted of by === 'filter' ? filters : isolations) {
    const answer = await ask(sifted);
    busy.push(answer.busy);
    kept.push(answer.kept);
  }
  return { busy, kept };
}

function* timed<T>(steps: Steps<T>, spent: { ms: number }): Steps<T> {
  for (;;) {
    const start = performance.now();
    const step = steps.next();
    spent.ms += performance.now() - start;
    if (step.done) return step.value;
    yield;
  }
}
