import { expect, it } from 'vitest';
import { apply } from '../change/apply';
import { enterpriseFields } from '../enterprise/fields';
import { checkPeriod, checkValue } from '../field';
import { geodesicAreaM2 } from '../geo/geodesic-area';
import { unpackPolygons } from '../geo/geometry';
import { checkRings } from '../geo/ring-validity';
import { isId } from '../id';
import { parcelFields } from '../parcel/fields';
import { muFromM2 } from '../quantity';
import { isRefusal } from '../refusal';
import { emptyWorkspace } from '../workspace';
import { starterChanges } from './starter';

const changes = starterChanges('2023-12-31');
const ws = apply(emptyWorkspace(), changes);
if (isRefusal(ws)) throw new Error(ws.why);
const { units, parcels, shapes, enterprises, occupancies } = ws.tables;

it('gives the same records every time', () => {
  expect(starterChanges('2023-12-31')).toEqual(changes);
});

it('holds the promised numbers of everything', () => {
  expect([units, parcels, shapes, enterprises, occupancies].map((table) => table.size)).toEqual([
    16, 40, 40, 30, 36,
  ]);
  const names = [...units.values()].map((unit) => unit.name);
  expect(names).toContain('干𬒗镇');
  expect([...units.values()].filter((unit) => unit.code === null)).toHaveLength(3);
});

it('refers only to what there is, by well-formed ids', () => {
  for (const { id } of changes) expect(isId(id), id).toBe(true);
  for (const parcel of parcels.values()) {
    expect(units.has(parcel.unitId ?? '')).toBe(true);
    for (const unit of Object.values(parcel.reportingUnits)) expect(units.has(unit)).toBe(true);
    expect(parcel.code).toMatch(/^330902\d{6}[GJ]B\d{5}$/);
  }
  for (const { enterpriseId, parcelId } of occupancies.values()) {
    expect(enterprises.has(enterpriseId) && parcels.has(parcelId)).toBe(true);
  }
});

it('says itself that it is invented', () => {
  for (const { name, facts } of [...parcels.values(), ...enterprises.values()]) {
    expect(name).toMatch(/^示例/);
    for (const fact of facts) expect(fact.source).toBe('示例数据（虚构）');
  }
  expect(new Set([...enterprises.values()].map((firm) => firm.name)).size).toBe(30);
});

it('states only facts the fields allow', () => {
  for (const [records, fields] of [
    [parcels, parcelFields],
    [enterprises, enterpriseFields],
  ] as const) {
    for (const { facts } of records.values()) {
      for (const fact of facts) {
        const field = fields.find((one) => one.key === fact.field);
        if (!field) throw new Error(fact.field);
        expect(checkValue(field, fact.value)).toBeNull();
        expect(checkPeriod(field, fact.period)).toBeNull();
      }
    }
  }
});

it('A5 knows unknown, nothing and refunded tax apart', () => {
  const taxes = [...enterprises.values()].flatMap(({ facts }) =>
    facts.filter((fact) => fact.field === 'taxWan').map((fact) => fact.value),
  );
  expect(taxes).toContain(null);
  expect(taxes).toContain(0);
  expect(taxes.filter((tax) => typeof tax === 'number' && tax < 0)).toHaveLength(1);
});

it('draws valid rings only', () => {
  for (const { id, geometry } of shapes.values()) expect(checkRings(geometry), id).toEqual([]);
});

it('lies in the district, in sizes as estates have them', () => {
  const mus = [...shapes.values()].map(({ geometry }) => muFromM2(geodesicAreaM2(geometry)));
  expect(Math.min(...mus)).toBeGreaterThan(0.7);
  expect(Math.min(...mus)).toBeLessThan(2);
  expect(Math.max(...mus)).toBeGreaterThan(80);
  expect(Math.max(...mus)).toBeLessThan(121);
  for (const { geometry } of shapes.values()) {
    for (let i = 0; i < geometry.coords.length; i += 2) {
      expect(geometry.coords[i]).toBeGreaterThan(122.05);
      expect(geometry.coords[i]).toBeLessThan(122.2);
      expect(geometry.coords[i + 1]).toBeGreaterThan(30.02);
      expect(geometry.coords[i + 1]).toBeLessThan(30.1);
    }
  }
});

it('has a hole, a second part, and edges that neighbours share to the last bit', () => {
  const all = [...shapes.values()].map(({ geometry }) => unpackPolygons(geometry));
  expect(all.filter((polygons) => polygons.length === 2)).toHaveLength(1);
  expect(all.filter((polygons) => polygons.some((rings) => rings.length === 2))).toHaveLength(1);
  const edges = new Map<string, number>();
  for (const ring of all.flat(2)) {
    ring.forEach((point, i) => {
      const next = ring[(i + 1) % ring.length] ?? point;
      const key = [point.join(), next.join()].sort().join(' ');
      edges.set(key, (edges.get(key) ?? 0) + 1);
    });
  }
  const shared = [...edges.values()].filter((count) => count === 2);
  expect(shared.length).toBeGreaterThan(40);
  expect(Math.max(...edges.values())).toBe(2);
});

it('states areas a little off the outline: one by more than 1 %, one not at all', () => {
  const offs = [...parcels.values()].map(({ id, registeredM2 }) => {
    const shape = shapes.get(id);
    return registeredM2 === null || !shape
      ? null
      : Math.abs(geodesicAreaM2(shape.geometry) / registeredM2 - 1);
  });
  expect(offs.filter((off) => off === null)).toHaveLength(1);
  expect(offs.filter((off) => off !== null && off > 0.01)).toHaveLength(1);
});

it('has tenants beside each other, and a firm on two parcels', () => {
  const counts = (key: 'parcelId' | 'enterpriseId') => {
    const ids = [...occupancies.values()].map((occupancy) => occupancy[key]);
    return ids.map((id) => ids.filter((other) => other === id).length);
  };
  expect(Math.max(...counts('parcelId'))).toBe(3);
  expect(counts('enterpriseId').filter((count) => count > 1).length).toBeGreaterThan(6);
});
