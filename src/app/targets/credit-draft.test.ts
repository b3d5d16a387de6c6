import { beforeEach, expect, it } from 'vitest';
import { knownOf } from '../../../tests/builders/credit-entry';
import { aCredit } from '../../../tests/builders/credits';
import { aUse, landTables } from '../../../tests/builders/land-tables';
import { anEnterprise, aParcel, aShape, aUnit } from '../../../tests/builders/records';
import { geodesicAreaM2 } from '../../core/geo/geodesic-area';
import { unpackPolygons } from '../../core/geo/geometry';
import { muFromM2 } from '../../core/quantity';
import { emptyWorkspace, type Workspace } from '../../core/workspace';
import { useWorkspace } from '../workspace-store';
import {
  landOfParcel,
  muByMethod,
  type NewCredit,
  restOf,
  sectorOfSubject,
  unitOfSubject,
} from './credit-draft';
import { subjectsAtHand } from './subjects-at-hand';

const shape = aShape('p1', 122.1);
const wholeMu = muFromM2(geodesicAreaM2(shape.geometry));
/** The western half of the plot. */
const west = [
  [122.1, 30.05],
  [122.1005, 30.05],
  [122.1005, 30.051],
  [122.1, 30.051],
] as const;

const tables: Workspace['tables'] = {
  ...emptyWorkspace().tables,
  ...landTables(
    [
      aParcel('p1', { unitId: 'white', reportingUnits: { 'dinghai-2021': 'park' } }),
      aParcel('p2', { unitId: 'white' }),
    ],
    [anEnterprise('firm-1', { sector: '工业' })],
    [aUse('p1', 'firm-1', '自有'), aUse('p2', 'firm-1', '自有')],
  ),
  units: new Map([
    ['white', aUnit('white')],
    ['park', aUnit('park')],
  ]),
  shapes: new Map([['p1', shape]]),
};

beforeEach(() => useWorkspace.setState({ ws: { head: 1, tables } }));

it('tells land and mu of a parcel, of a part of it, and by certificate', () => {
  const land = landOfParcel(tables, 'p1', null);
  expect(muByMethod(tables, 'p1', land, '椭球面', false)).toBeCloseTo(wholeMu, 2);
  expect(muByMethod(tables, 'p1', land, '证载', false)).toBe(10);
  expect(muByMethod(tables, 'p1', land, '文件所载', false)).toBeNull();
  const part = landOfParcel(tables, 'p1', west);
  expect(muByMethod(tables, 'p1', part, '椭球面', true)).toBeCloseTo(wholeMu / 2, 1);
  // A certificate says nothing of a part.
  expect(muByMethod(tables, 'p1', part, '证载', true)).toBeNull();
  expect(landOfParcel(tables, 'p2', null)).toBeNull();
});

it('who reports it to the program comes before where it lies', () => {
  expect(unitOfSubject(tables, 'dinghai-2021', { table: 'parcels', id: 'p1' })).toBe('park');
  expect(unitOfSubject(tables, 'dinghai-2022', { table: 'parcels', id: 'p1' })).toBe('white');
  // A firm reports where its land does, as computed targets count it too.
  const firm = { table: 'enterprises', id: 'firm-1' } as const;
  expect(unitOfSubject(tables, 'dinghai-2021', firm)).toBe('park');
  expect(unitOfSubject(tables, 'dinghai-2022', firm)).toBe('white');
  expect(sectorOfSubject(tables, { table: 'parcels', id: 'p1' })).toBe('工业');
});

it('land of one ledger counts for the same unit, whichever of its two documents it is entered for', () => {
  const shared = ['dinghai-2021', 'dinghai-2022'];
  const parcel = { table: 'parcels', id: 'p1' } as const;
  for (const program of shared) {
    expect(unitOfSubject(tables, program, parcel, shared)).toBe('park');
  }
});

it('offers what is left of land that is counted in part', () => {
  const known = knownOf();
  const first = aCredit('c1', {
    event: 'complete',
    subject: { table: 'parcels', id: 'p1' },
    land: landOfParcel(tables, 'p1', west),
    amount: wholeMu / 2,
  });
  const credits = new Map([[first.id, first]]);
  useWorkspace.setState({ ws: { head: 2, tables: { ...tables, credits } } });
  const { ledger: _, rev: __, reverses: ___, ...rest } = first;
  const draft: NewCredit = {
    ...rest,
    id: 'c2',
    on: '2021-09-30',
    amount: wholeMu,
    land: unpackPolygons(shape.geometry),
  };
  expect(restOf(draft, known)?.mu).toBeCloseTo(wholeMu / 2, 1);
  expect(restOf({ ...draft, land: first.land }, known)).toBeNull();
});

it('land is credited parcel by parcel, firms only where firms are counted', () => {
  const ws = { head: 1, tables };
  const at = {
    selection: { table: 'enterprises', id: 'firm-1' },
    block: null,
    picked: null,
  } as const;
  expect(subjectsAtHand(ws, 'land', at)).toMatchObject([
    { key: 'land-of-firm', subjects: [{ id: 'p1' }, { id: 'p2' }] },
  ]);
  expect(subjectsAtHand(ws, 'count', at).map(({ key }) => key)).toEqual(['firm', 'none']);
  const picked = { selection: null, block: null, picked: ['p1', 'p2'] };
  expect(subjectsAtHand(ws, 'land', picked)).toMatchObject([{ label: '圈出的 2 宗地块' }]);
  expect(subjectsAtHand(ws, 'land', { ...picked, picked: null })).toEqual([]);
});
