import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aZone } from '../../../tests/builders/planning';
import { aFact, anEnterprise, aParcel, aShape, aUnit } from '../../../tests/builders/records';
import { apply } from '../change/apply';
import { addition, type Change, removal } from '../change/change';
import { isRefusal } from '../refusal';
import { emptyWorkspace, type Workspace } from '../workspace';
import { checkChanges } from './check-changes';

const occupancy = {
  id: 'use-1',
  enterpriseId: 'firm-1',
  parcelId: 'parcel-1',
  basis: '自有',
  areaM2: null,
  floorAreaM2: null,
  rev: 0,
} as const;

const all = [
  addition('units', aUnit()),
  addition('parcels', aParcel('parcel-1', { unitId: 'unit-1' })),
  addition('shapes', aShape()),
  addition('enterprises', anEnterprise('firm-1', { reportingUnits: { 'dinghai-2021': 'unit-1' } })),
  addition('occupancies', occupancy),
  addition('zones', aZone()),
  addition('borders', aShape('unit-1')),
  addition('borders', aShape('zone-1')),
];

function judge(ws: Workspace, changes: readonly Change[]) {
  const next = apply(ws, changes);
  if (isRefusal(next)) throw new Error(next.why);
  return checkChanges(next, changes);
}

function filled(): Workspace {
  const ws = apply(emptyWorkspace(), all);
  if (isRefusal(ws)) throw new Error(ws.why);
  return ws;
}

it('lets a whole set of records that hang together stand', () => {
  expect(judge(emptyWorkspace(), all)).toBeNull();
});

it('A7: references stay valid: leaving out any record that another names is refused', () => {
  const named = [0, 1, 3, 5];
  for (const i of named) {
    const without = all.filter((_, j) => j !== i);
    expect(judge(emptyWorkspace(), without), `without ${all[i]?.id}`).toMatchObject({
      refused: 'dangling',
    });
  }
});

it('A7: whatever is removed, either nothing points at it or the removal is refused', () => {
  const ws = filled();
  const removals = all.map(({ table, after }) => removal(table, after as never));
  fc.assert(
    fc.property(fc.subarray(removals), (gone) => {
      const next = apply(ws, gone);
      if (isRefusal(next)) throw new Error(next.why);
      const { units, zones, borders, parcels, shapes, enterprises, occupancies } = next.tables;
      const dangling =
        [...parcels.values()].some((p) => p.unitId && !units.has(p.unitId)) ||
        [...enterprises.values()].some((e) =>
          Object.values(e.reportingUnits).some((u) => !units.has(u)),
        ) ||
        [...shapes.keys()].some((id) => !parcels.has(id)) ||
        [...borders.keys()].some((id) => !units.has(id) && !zones.has(id)) ||
        [...occupancies.values()].some(
          (o) => !parcels.has(o.parcelId) || !enterprises.has(o.enterpriseId),
        );
      expect(checkChanges(next, gone)?.refused).toBe(dangling ? 'in-use' : undefined);
    }),
  );
});

it.each([
  ['an unknown field', aParcel('parcel-1', { facts: [aFact('colour', 'red')] }), 'bad-field'],
  [
    'no source',
    aParcel('parcel-1', { facts: [aFact('remark', 'x', { source: ' ' })] }),
    'no-source',
  ],
  [
    'a day that is none',
    aParcel('parcel-1', { facts: [aFact('remark', 'x', { asOf: '2021-02-30' })] }),
    'bad-as-of',
  ],
  [
    'one field twice',
    aParcel('parcel-1', { facts: [aFact('remark', 'x'), aFact('remark', 'y')] }),
    'twice',
  ],
  ['an empty name', aParcel('parcel-1', { name: ' ' }), 'bad-name'],
  ['a negative registered area', aParcel('parcel-1', { registeredM2: -1 }), 'bad-value'],
  ['a malformed id', aParcel('__proto__'), 'bad-id'],
])('refuses a parcel with %s', (_what, parcel, refused) => {
  expect(judge(emptyWorkspace(), [addition('parcels', parcel)])).toMatchObject({ refused });
});

it('refuses outlines that are not lon and lat, or whose rings do not add up', () => {
  const ws = filled();
  const good = aShape('parcel-1');
  const far = {
    ...good,
    geometry: { ...good.geometry, coords: good.geometry.coords.map((n) => n * 1000) },
  };
  const short = { ...good, geometry: { ...good.geometry, rings: [3] } };
  const falling = { ...good, geometry: { ...good.geometry, rings: [9, 4], polygons: [2] } };
  const hollow = {
    ...good,
    geometry: { ...good.geometry, coords: good.geometry.coords.map(() => Number.NaN) },
  };
  for (const shape of [far, short, falling, hollow]) {
    const change: Change = { table: 'shapes', id: 'parcel-1', before: good, after: shape };
    expect(judge(ws, [change])).toMatchObject({ refused: 'bad-shape' });
  }
});
