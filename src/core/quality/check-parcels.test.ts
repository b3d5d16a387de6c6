import { expect, it } from 'vitest';
import { sampleSlice } from '../../../tests/builders/sample-slice';
import { apply } from '../change/apply';
import { addition, replacement } from '../change/change';
import { packPolygons, type Ring } from '../geo/geometry';
import type { Parcel } from '../parcel/parcel';
import { isRefusal } from '../refusal';
import { emptyWorkspace, type Workspace } from '../workspace';
import { checkParcels } from './check-parcels';

// About 100 m by 100 m: 10,674 m² on the ellipsoid.
const SQUARE: Ring = [
  [122.1, 30.05],
  [122.101, 30.05],
  [122.101, 30.051],
  [122.1, 30.051],
];
const GOOD: Partial<Parcel> = { code: '330902105001GB00001', registeredM2: 10_690 };

it.each([
  ['of another kind', { field: 'floorAreaRatio', value: '1.2' }, '容积率的值“1.2”不合要求'],
  ['outside its words', { field: 'idleStatus', value: '半闲' }, '闲置状态的值“半闲”不合要求'],
  ['of no field', { field: 'colour', value: 1 }, '没有名为“colour”的字段'],
])('names a fact %s: rules cannot read it', (_what, fact, words) => {
  const facts = [{ asOf: '2021-01-01', source: '台账', ...fact }];
  const said = found({ ...GOOD, facts }).map(({ rule, why }) => `${rule} ${why}`);
  expect(said.filter((one) => one.startsWith('fact.unreadable')).join()).toContain(words);
});

it('finds nothing where all is well', () => {
  expect(found(GOOD)).toEqual([]);
  expect(found({ ...GOOD, registeredM2: null })).toEqual([]);
  expect(found({ ...GOOD, code: '' })).toEqual([]);
});

it.each<[string, Partial<Parcel>, Ring | null, string, string]>([
  ['no outline', GOOD, null, 'shape.missing error', '没有图形'],
  [
    'an outline crossing itself',
    GOOD,
    [
      [122.1, 30.05],
      [122.101, 30.051],
      [122.101, 30.05],
      [122.1, 30.052],
    ],
    'shape.self-crossing error',
    '自相交',
  ],
  ['too few points', GOOD, SQUARE.slice(0, 2), 'shape.too-few-points error', '3 个'],
  [
    'a repeated vertex',
    GOOD,
    [...SQUARE.slice(0, 2), ...SQUARE.slice(1)],
    'shape.repeated-vertex warning',
    '重复',
  ],
  [
    'an area more than 1 % off',
    { ...GOOD, registeredM2: 10_500 },
    SQUARE,
    'area.differs warning',
    'CGCS2000 椭球面',
  ],
  [
    'an area of nothing',
    { ...GOOD, registeredM2: 0 },
    SQUARE,
    'area.differs warning',
    '登记面积 0.00 m²',
  ],
  [
    'a sliver',
    { ...GOOD, registeredM2: null },
    [
      [122.1, 30.05],
      [122.1001, 30.05],
      [122.1001, 30.0501],
    ],
    'area.small notice',
    '200 m²',
  ],
  ['a short code', { ...GOOD, code: '330902' }, SQUARE, 'code.form warning', '19 位'],
  [
    'a code of 28',
    { ...GOOD, code: '330902105001GB00001F00010001' },
    SQUARE,
    'code.form warning',
    '前 19 位',
  ],
  [
    'letters for digits',
    { ...GOOD, code: '33090210500XGB00001' },
    SQUARE,
    'code.form warning',
    '前 12 位',
  ],
  [
    'an owner letter that is none',
    { ...GOOD, code: '330902105001XB00001' },
    SQUARE,
    'code.form warning',
    '第 13 位',
  ],
  [
    'a feature letter that is none',
    { ...GOOD, code: '330902105001GI00001' },
    SQUARE,
    'code.form warning',
    '第 14 位',
  ],
  [
    'a serial that is none',
    { ...GOOD, code: '330902105001GB0000A' },
    SQUARE,
    'code.form warning',
    '末 5 位',
  ],
  ['no unit', { ...GOOD, unitId: null }, SQUARE, 'unit.missing warning', '所在单位'],
])('finds %s', (_what, parcel, ring, rule, why) => {
  const drafts = found(parcel, ring);
  expect(drafts.map((draft) => `${draft.rule} ${draft.severity}`)).toEqual([rule]);
  expect(drafts[0]?.why).toContain(why);
  expect(drafts[0]?.subject).toEqual({ table: 'parcels', id: 'parcel-1' });
});

it('A14 says figures, unit and method of areas that differ', () => {
  const [draft] = found({ ...GOOD, registeredM2: 10_500 });
  expect(draft?.why).toMatch(/^图形面积 10,\d{3}\.\d\d m²（CGCS2000 椭球面），证载登记面积/);
  expect(draft?.why).toMatch(/相差 \d+\.\d\d m²（0\.\d\d 亩，为登记面积的 1\.\d\d%）/);
  expect(draft?.place).not.toBeNull();
});

it('finds more than 1 亩 on a large plot though it is less than 1 %', () => {
  const large = SQUARE.map(([x, y]) => [122.1 + (x - 122.1) * 4, 30.05 + (y - 30.05) * 4] as const);
  expect(found({ ...GOOD, registeredM2: 170_000 }, large).map((draft) => draft.rule)).toEqual([
    'area.differs',
  ]);
});

it('finds a code two parcels have, on both', () => {
  const ws = workspace(GOOD);
  const parcel = ws.tables.parcels.get('parcel-1');
  if (!parcel) throw new Error('no parcel');
  const twin = done(ws, [addition('parcels', { ...parcel, id: 'parcel-2', name: '乙地' })]);
  const told = checkParcels(twin).filter(({ rule }) => rule !== 'shape.missing');
  expect(told.map((draft) => [draft.rule, draft.why.includes('乙地')])).toEqual([
    ['code.duplicate', true],
    ['code.duplicate', false],
  ]);
});

it('finds firms with a code that fails, and passes over those without', () => {
  const ws = done(emptyWorkspace(), sampleSlice());
  const firm = [...ws.tables.enterprises.values()][0];
  if (!firm) throw new Error('no firm');
  const wrong = done(ws, [
    replacement('enterprises', firm, { ...firm, uscc: '111111111111111111' }),
  ]);
  expect(checkParcels(wrong).filter((draft) => draft.rule === 'uscc.form')).toHaveLength(1);
});

it('finds in the sample only what such data always holds: areas, codes, land in parts or unused, never a wrong outline', () => {
  const drafts = checkParcels(done(emptyWorkspace(), sampleSlice(1000)));
  expect(drafts.length).toBeGreaterThan(10);
  const rules = new Set(drafts.map((draft) => draft.rule));
  expect([...rules].sort()).toEqual([
    'area.differs',
    'code.form',
    'occupancy.none',
    'shape.multipart',
    'uscc.form',
  ]);
});

function found(parcel: Partial<Parcel>, ring: Ring | null = SQUARE) {
  return checkParcels(workspace(parcel, ring));
}

function workspace(parcel: Partial<Parcel>, ring: Ring | null = SQUARE): Workspace {
  const whole: Parcel = {
    id: 'parcel-1',
    code: '',
    name: '甲地',
    unitId: 'unit-1',
    reportingUnits: {},
    landUse: '',
    tenure: '',
    registeredM2: null,
    facts: [],
    rev: 0,
    ...parcel,
  };
  const unit = {
    id: 'unit-1',
    name: '白泉镇',
    aliases: [],
    code: null,
    kind: '镇街',
    rev: 0,
  } as const;
  return done(emptyWorkspace(), [
    addition('units', unit),
    addition('parcels', whole),
    ...(ring
      ? [addition('shapes', { id: whole.id, geometry: packPolygons([[ring]]), rev: 0 })]
      : []),
  ]);
}

function done(ws: Workspace, changes: Parameters<typeof apply>[1]): Workspace {
  const next = apply(ws, changes);
  if (isRefusal(next)) throw new Error(next.why);
  return next;
}
