import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aView, aZone } from '../../tests/builders/planning';
import { aFact, aParcel, aShape } from '../../tests/builders/records';
import { packPolygons } from '../core/geo/geometry';
import { decodeRecords, encodeRecords } from './page-codec';

const facts = fc.array(
  fc.record({
    field: fc.constantFrom('floorAreaRatio', 'remark'),
    value: fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.string(),
      fc.constant(null),
    ),
    asOf: fc.constantFrom('2021-07-31', '2022-01-01'),
    source: fc.string({ minLength: 1 }),
  }),
);

it('records come back as they went in, 干𬒗镇 and unknowns included', () => {
  fc.assert(
    fc.property(fc.array(facts), (lists) => {
      const records = lists.map((list, i) =>
        aParcel(`parcel-${i}`, {
          name: '干𬒗镇地块',
          facts: list.map((f) => aFact(f.field, f.value, f)),
        }),
      );
      // JSON has one zero; a fact of -0 is a fact of 0.
      const expected = JSON.parse(JSON.stringify(records));
      expect(decodeRecords('parcels', encodeRecords('parcels', records))).toEqual(expected);
    }),
  );
});

it.each(['shapes', 'borders'] as const)(
  'coordinates come back to the last bit, whatever offset the bytes stand at: %s',
  (table) => {
    const shapes = [aShape('parcel-1', 122.12345678901235), aShape('parcel-22', 121.9)];
    const bytes = encodeRecords(table, shapes);
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    expect(decodeRecords(table, bytes)).toEqual(shapes);
    expect(decodeRecords(table, shifted.subarray(3))).toEqual(shapes);
  },
);

it('a border of parts and holes comes back among neighbours without', () => {
  const border = {
    id: 'unit-1',
    geometry: packPolygons([[square(122), square(122.01)], [square(123.12345678901235)]]),
    rev: 3,
  };
  const borders = [border, aShape('zone-1')];
  expect(decodeRecords('borders', encodeRecords('borders', borders))).toEqual(borders);
});

it('zones and views come back as they went in', () => {
  const zones = [aZone('zone-1'), aZone('zone-2', { name: '干𬒗镇控制线', rev: 4 })];
  const views = [aView('view-1'), aView('view-2', { name: '“3 万元”以下', address: 'f=%E4' })];
  expect(decodeRecords('zones', encodeRecords('zones', zones))).toEqual(zones);
  expect(decodeRecords('views', encodeRecords('views', views))).toEqual(views);
});

it('a fact keeps its period, and has none where none was given', () => {
  const record = aParcel('parcel-1', {
    facts: [aFact('taxWan', 3, { period: '2021' }), aFact('remark', null)],
  });
  const [back] = decodeRecords('parcels', encodeRecords('parcels', [record]));
  expect(back).toEqual(record);
  expect(Object.keys((back as typeof record).facts[1] as object)).not.toContain('period');
});

function square(lon: number): [number, number][] {
  return [
    [lon, 30],
    [lon + 0.001, 30],
    [lon + 0.001, 30.001],
    [lon, 30.001],
  ];
}
