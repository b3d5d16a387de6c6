import { expect, it } from 'vitest';
import { dinghai } from '../district/dinghai';
import { scaledDistrict } from './scaled-district';
import { scaledLedger } from './scaled-ledger';

const district = scaledDistrict(5000, 2);

it('has as many parcels as asked for, each end past the one before', () => {
  const { coords, rings, polygons, parcels, values } = district;
  expect([parcels.length, values.length]).toEqual([5000, 5000]);
  expect(rings.at(-1)).toBe(coords.length / 2);
  expect(polygons.at(-1)).toBe(rings.length);
  expect(parcels.at(-1)).toBe(polygons.length);
  for (const ends of [rings, polygons, parcels]) {
    expect(ends.every((end, i) => end > (ends[i - 1] ?? 0))).toBe(true);
  }
});

it('A5 knows unknown values from nothing', () => {
  expect(district.values.some(Number.isNaN)).toBe(true);
  expect(district.values.some((value) => value === 0)).toBe(true);
});

it('is the same for the same seed', () => {
  expect(scaledDistrict(5000, 2)).toEqual(district);
  expect(scaledDistrict(5000, 3).coords).not.toEqual(district.coords);
});

it('has a ledger of the same plots, piece by piece, ids never twice', () => {
  const units = [{ id: 'unit-1', code: '330902005' }];
  const { code, years, programs } = dinghai;
  const pieces = [...scaledLedger(5000, 2, { district: code, units, years, programs })];
  expect(pieces.length).toBeGreaterThan(1);
  const ids = (records: readonly { id: string }[]) => new Set(records.map(({ id }) => id)).size;
  expect(ids(pieces.flatMap(({ parcels }) => parcels))).toBe(5000);
  const firms = pieces.flatMap(({ enterprises }) => enterprises);
  expect(ids(firms)).toBe(firms.length);
  const said = new Set(firms.flatMap(({ facts }) => facts.map(({ field }) => field)));
  for (const field of ['problems', 'fourNo', 'twoHigh', 'welfare', 'landSuppliedOn', 'scattered']) {
    expect(said.has(field), field).toBe(true);
  }
  const [first] = pieces[0]?.shapes ?? [];
  expect([...(first?.geometry.coords ?? [])]).toEqual([
    ...district.coords.slice(0, first?.geometry.coords.length),
  ]);
});
