import { expect, it } from 'vitest';
import type { Occupancy } from '../enterprise/occupancy';
import { sampleId } from './sample-id';
import { sampleOccupancies } from './sample-occupancies';
import { sampleLand } from './sample-parcels';

const land = sampleLand('2023-12-31');
const occupancies = sampleOccupancies(land);
const on = (number: number): Occupancy[] =>
  occupancies.filter(({ parcelId }) => parcelId === sampleId('parcel', number));
const registered = (number: number): number => land[number - 1]?.parcel.registeredM2 ?? Number.NaN;

it('gives a firm alone the whole parcel', () => {
  expect(on(1)).toMatchObject([{ basis: '自有', areaM2: registered(1) }]);
  expect(on(31)).toMatchObject([{ basis: '租赁', areaM2: registered(31) }]);
});

it('leaves the landlord what the tenants do not use', () => {
  const areas = on(3).map(({ areaM2 }) => Number(areaM2) / registered(3));
  expect(areas.map((share) => share.toFixed(4))).toEqual(['0.5000', '0.3000', '0.2000']);
});

it('A5 does not know an area of an unknown share, or of land without a certificate', () => {
  expect(on(32)).toMatchObject([{ basis: '其他', areaM2: null }]);
  expect(on(9).map(({ areaM2 }) => areaM2)).toEqual([null, null]);
  expect(on(22)).toMatchObject([{ basis: '自有', areaM2: null }]);
});

it('leaves the last parcels vacant, and no land makes no areas', () => {
  expect(on(33)).toEqual([]);
  expect(sampleOccupancies([]).every(({ areaM2 }) => areaM2 === null)).toBe(true);
});
