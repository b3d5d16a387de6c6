import { expect, it } from 'vitest';
import { aParcel } from '../../../tests/builders/records';
import { apply } from '../change/apply';
import { addition } from '../change/change';
import { packPolygons, type Ring } from '../geo/geometry';
import { metresPerDegree } from '../geo/local-metres';
import { isRefusal } from '../refusal';
import { emptyWorkspace, type Workspace } from '../workspace';
import { checkParcels } from './check-parcels';
import { type BatchPlan, fixBatch, MOST_AT_ONCE, planBatchFix } from './fix-batch';

const scale = metresPerDegree(30);
const box = (west: number, south: number, east: number, north: number): Ring =>
  [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ].map(([x = 0, y = 0]) => [122 + x / scale.lon, 30 + y / scale.lat] as const);

function workspace(rings: readonly Ring[]): Workspace {
  return must(
    emptyWorkspace(),
    rings.flatMap((ring, at) => [
      addition('parcels', aParcel(idOf(at), { registeredM2: null, code: '' })),
      addition('shapes', { id: idOf(at), geometry: packPolygons([[ring]]), rev: 0 }),
    ]),
  );
}

const idOf = (at: number) => `parcel-${String(at).padStart(4, '0')}`;

function must(ws: Workspace, changes: Parameters<typeof apply>[1]): Workspace {
  const next = apply(ws, changes);
  if (isRefusal(next)) throw new Error(next.why);
  return next;
}

function plan(ws: Workspace, rule: string): BatchPlan {
  const ids = checkParcels(ws).flatMap((one) =>
    one.rule === rule && one.subject ? [one.subject.id] : [],
  );
  const steps = planBatchFix(ws, rule, ids);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function done(ws: Workspace, made: BatchPlan): Workspace {
  const changes = fixBatch(ws, made);
  if (isRefusal(changes)) throw new Error(changes.why);
  return must(ws, changes);
}

const rules = (ws: Workspace) => checkParcels(ws).map(({ rule }) => rule);

it('draws a row of plots together, one after the other, and tells count and area', () => {
  const row = Array.from({ length: 12 }, (_, at) => box(at * 50, 0, at * 50 + 49.95, 40));
  const ws = workspace(row);
  const made = plan(ws, 'gap.parcels');
  expect(made).toMatchObject({ fixes: 11, left: 0 });
  expect(made.grownM2).toBeCloseTo(11 * 0.05 * 40, 1);
  expect(made.mostM2).toBeCloseTo(0.05 * 40, 1);
  const after = done(ws, made);
  expect(rules(after)).not.toContain('gap.parcels');
  expect(rules(after)).not.toContain('overlap.parcels');
});

it('leaves wider strips to a person', () => {
  const ws = workspace([box(0, 0, 50, 40), box(50.2, 0, 90, 40)]);
  expect(plan(ws, 'gap.parcels')).toMatchObject({ fixes: 0, left: 2, grownM2: 0 });
});

it('drops repeated vertices and spikes, and nothing of other land', () => {
  const [a, b, c, d] = box(0, 0, 50, 40) as [Ring[0], Ring[0], Ring[0], Ring[0]];
  const out: Ring[0] = [b[0] + 20 / scale.lon, b[1]];
  const ws = workspace([[a, b, b, c, d] as Ring, box(100, 0, 150, 40)]);
  const repeated = plan(ws, 'shape.repeated-vertex');
  expect([...repeated.outlines.keys()]).toEqual([idOf(0)]);
  expect(rules(done(ws, repeated))).not.toContain('shape.repeated-vertex');
  const spiked = workspace([[a, b, out, b, c, d] as Ring]);
  expect(rules(spiked)).toContain('shape.spike');
  const mended = plan(spiked, 'shape.spike');
  expect(mended).toMatchObject({ fixes: 1, left: 0 });
  expect(mended.mostM2).toBeLessThan(0.01);
  expect(rules(done(spiked, mended)).filter((rule) => rule.startsWith('shape'))).toEqual([]);
});

it('overwrites nothing newer, and leaves what is too much for later', () => {
  const ws = workspace([box(0, 0, 50, 40), box(50.05, 0, 90, 40)]);
  const made = plan(ws, 'gap.parcels');
  const moved = must(ws, [
    addition('parcels', aParcel('parcel-9', { code: '' })),
    addition('shapes', { id: 'parcel-9', geometry: packPolygons([[box(0, 99, 9, 109)]]), rev: 0 }),
  ]);
  expect(fixBatch(moved, made)).toMatchObject({ refused: 'stale' });
});

it('does so many at once and leaves the rest for later', () => {
  const [a, b, c, d] = box(0, 0, 50, 40) as [Ring[0], Ring[0], Ring[0], Ring[0]];
  const rings = Array.from({ length: MOST_AT_ONCE + 3 }, () => [a, b, b, c, d] as Ring);
  const ws = workspace(rings);
  const steps = planBatchFix(
    ws,
    'shape.repeated-vertex',
    rings.map((_, at) => idOf(at)),
  );
  let step = steps.next();
  while (!step.done) step = steps.next();
  expect(step.value).toMatchObject({ fixes: MOST_AT_ONCE, left: 0, later: 3 });
});
