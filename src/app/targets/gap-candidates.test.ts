import { expect, it } from 'vitest';
import { aCredit } from '../../../tests/builders/credits';
import { aUse, landTables } from '../../../tests/builders/land-tables';
import { anEnterprise, aParcel, aShape } from '../../../tests/builders/records';
import { geodesicAreaM2 } from '../../core/geo/geodesic-area';
import { unpackPolygons } from '../../core/geo/geometry';
import { muFromM2 } from '../../core/quantity';
import { createLedger } from '../../core/target/ledger-land';
import { emptyWorkspace, type Workspace } from '../../core/workspace';
import { gapCandidates } from './gap-candidates';

// p1 and p2 touch; p3 lies far off.
const shapes = [aShape('p1', 122.1), aShape('p2', 122.101), aShape('p3', 122.3)];
const tables: Workspace['tables'] = {
  ...emptyWorkspace().tables,
  ...landTables(
    shapes.map(({ id }) => aParcel(id, { unitId: id === 'p3' ? 'other' : 'white' })),
    [anEnterprise('firm-1', { sector: '工业' })],
    [aUse('p1', 'firm-1', '自有')],
  ),
  shapes: new Map(shapes.map((shape) => [shape.id, shape])),
};
const areaOf = (id: string) => {
  const shape = tables.shapes.get(id);
  return shape ? geodesicAreaM2(shape.geometry) : null;
};
const credit = (id: string, parcel: string, patch = {}) =>
  aCredit(id, {
    event: 'start',
    subject: { table: 'parcels', id: parcel },
    amount: muFromM2(areaOf(parcel) ?? 0),
    land: unpackPolygons((tables.shapes.get(parcel) ?? aShape()).geometry),
    ...patch,
  });

const ask = (credits: ReturnType<typeof credit>[], unit: string | null = null) =>
  gapCandidates({
    tables,
    program: 'dinghai-2021',
    sharedWith: ['dinghai-2021'],
    ledger: createLedger({
      kind: 'land',
      annual: false,
      weights: new Map([['start', 0.5]]),
      floorMuRatio: null,
      credits,
    }),
    day: '2021-12-31',
    meant: ['p1', 'p2', 'p3'],
    areaM2Of: areaOf,
    isIn: ({ unitId }) => unit === null || unitId === unit,
  });

it('what is left of a parcel, who lies together, and only of the figure asked', () => {
  const whole = muFromM2(areaOf('p1') ?? 0);
  const all = ask([credit('c1', 'p1')]);
  expect(all.map(({ id }) => id)).toEqual(['p1', 'p2', 'p3']);
  expect(all[0]?.mu).toBeCloseTo(whole / 2, 1);
  expect(all[1]?.mu).toBeCloseTo(whole, 1);
  expect(all.map(({ isPartly }) => isPartly)).toEqual([true, false, false]);
  expect(all[0]?.group).not.toBeNull();
  expect(all[0]?.group).toBe(all[1]?.group);
  expect(all[2]?.group).toBeNull();
  expect(ask([], 'other').map(({ id }) => id)).toEqual(['p3']);
});

it('what is planned already is not proposed again', () => {
  const plan = credit('c1', 'p1', { planned: true, on: '2022-06-30' });
  expect(ask([plan]).map(({ id }) => id)).toEqual(['p2', 'p3']);
});

it('land that was credited before it was split off is not proposed again', () => {
  const both = ['p1', 'p2'].flatMap((id) =>
    unpackPolygons((tables.shapes.get(id) ?? aShape()).geometry),
  );
  const half = muFromM2(areaOf('p2') ?? 0) / 2;
  const found = ask([credit('c1', 'p1', { land: both, amount: 4 * half })]);
  expect(found.map(({ isPartly }) => isPartly)).toEqual([true, true, false]);
  expect(found[1]?.mu).toBeCloseTo(half, 1);
});
