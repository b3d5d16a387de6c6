import type { Occupancy } from '../enterprise/occupancy';
import { roundTo } from '../quantity';
import { sampleId } from './sample-id';
import type { SampleLand } from './sample-parcels';

type Place = readonly [
  firm: number,
  parcel: number,
  basis: Occupancy['basis'],
  share: number | null,
];

/** Firms on land of their own: the first twenty-eight, each on the parcel of its number. */
const owners = Array.from({ length: 28 }, (_, i): Place => [i + 1, i + 1, '自有', 1]);

/** What makes land and firms many to many: second parcels, and tenants beside their landlords. */
const others: readonly Place[] = [
  [1, 29, '自有', 1],
  [6, 30, '自有', 1],
  [10, 31, '租赁', 1],
  [15, 32, '其他', null],
  [29, 3, '租赁', 0.3],
  [30, 3, '租赁', 0.2],
  [30, 14, '租赁', 0.25],
  [18, 9, '租赁', null],
];

export function sampleOccupancies(land: readonly SampleLand[]): Occupancy[] {
  return [...owners, ...others].map(([firm, number, basis, share], i) => ({
    id: sampleId('occupancy', i + 1),
    enterpriseId: sampleId('enterprise', firm),
    parcelId: sampleId('parcel', number),
    basis,
    areaM2: areaOf(land[number - 1], number, share),
    rev: 0,
  }));
}

/** A landlord uses what the tenants leave; where a share is not known, nor is the area. */
function areaOf(land: SampleLand | undefined, number: number, share: number | null): number | null {
  const whole = land?.parcel.registeredM2 ?? null;
  if (whole === null || share === null) return null;
  const rents = others
    .filter(([, at, basis]) => at === number && basis === '租赁')
    .map(([, , , part]) => part);
  if (share === 1 && rents.includes(null)) return null;
  const rented = rents.reduce((sum: number, part) => sum + (part ?? 0), 0);
  return roundTo(whole * (share === 1 && rented < 1 ? 1 - rented : share), 2);
}
