import { expect, it } from 'vitest';
import { findFact } from '../fact';
import { geodesicAreaM2 } from '../geo/geodesic-area';
import { checkCode } from '../quality/check-code';
import { sampleLand } from './sample-parcels';
import { sampleUnits } from './sample-units';

const land = sampleLand('2023-12-31');
const units = new Map(sampleUnits().map((unit) => [unit.id, unit]));
const off = (number: number): number => {
  const { parcel, shape } = land[number - 1] ?? {};
  if (!parcel || !shape) throw new Error('no parcel');
  return Number(parcel.registeredM2) / geodesicAreaM2(shape.geometry) - 1;
};

it('gives every parcel its own well-formed code, collective land its own letter', () => {
  const codes = land.map(({ parcel }) => parcel.code);
  expect(new Set(codes).size).toBe(land.length);
  expect(codes.map(checkCode)).toEqual(codes.map(() => null));
  for (const { parcel } of land) {
    expect(parcel.code.charAt(12), parcel.id).toBe(parcel.tenure === '集体' ? 'J' : 'G');
  }
});

it('lies in a township, and is reported by a park if by any', () => {
  for (const { parcel } of land) {
    expect(units.get(parcel.unitId ?? '')?.kind).toBe('镇街');
    expect(parcel.code.slice(0, 9)).toBe(units.get(parcel.unitId ?? '')?.code);
    for (const id of Object.values(parcel.reportingUnits)) expect(units.get(id)?.kind).toBe('平台');
  }
});

it('has one certificate well off its outline, one lost, and the others 0.3 % off at most', () => {
  expect(off(7)).toBeCloseTo(-0.027, 4);
  expect(land[21]?.parcel.registeredM2).toBeNull();
  const others = land.flatMap((_, i) => (i === 6 || i === 21 ? [] : Math.abs(off(i + 1))));
  expect(Math.max(...others)).toBeLessThan(0.0031);
});

it('A5 knows neither ratio nor floor area where one is not known', () => {
  const pairs = land.map(({ parcel: { facts } }) =>
    ['floorAreaRatio', 'floorAreaM2'].map((key) => findFact(facts, key)?.value),
  );
  expect(pairs.filter(([ratio, area]) => (ratio === null) !== (area === null))).toEqual([]);
  expect(pairs.filter(([ratio]) => ratio === null)).toHaveLength(4);
});

it('holds on the day it was asked for', () => {
  const days = new Set(
    sampleLand('2021-07-31').flatMap(({ parcel }) => parcel.facts.map(({ asOf }) => asOf)),
  );
  expect([...days]).toEqual(['2021-07-31']);
});
