import { expect, it } from 'vitest';
import { firmsOf } from './firms-of';
import type { Member } from './members-of';

const counting = (parcelId: string, counts: number | null): Member => {
  return { parcelId, share: counts, as: 'in', counts, choice: null };
};

/** One firm with so much land on each parcel, null where nobody knows. */
function insideOf(land: Readonly<Record<string, number | null>>, members: readonly Member[]) {
  const parts = Object.entries(land).map(([parcelId, landM2]) => {
    return { occupancy: { enterpriseId: 'firm', parcelId }, landM2 };
  });
  const firms = firmsOf(members, {
    landUsesOf: (id) => parts.filter(({ occupancy }) => occupancy.parcelId === id) as never,
    landOfEnterprise: () => parts as never,
  });
  return firms.map(({ inside }) => inside);
}

it('a firm is in the block that holds half of its land or more', () => {
  expect(insideOf({ a: 50, b: 50 }, [counting('a', 1)])).toEqual([true]);
  expect(insideOf({ a: 49, b: 51 }, [counting('a', 1)])).toEqual([false]);
  expect(insideOf({ a: 49, b: 51 }, [counting('a', 1), counting('b', 0.1)])).toEqual([true]);
});

it('who has land only on parcels that do not count is not named', () => {
  expect(insideOf({ a: 50 }, [counting('a', 0)])).toEqual([]);
});

it('A5 where land is not known all of its parcels tell, and some here and some elsewhere is unknown', () => {
  const both = [counting('a', 1), counting('b', 1)];
  expect(insideOf({ a: null, b: 10 }, both)).toEqual([true]);
  expect(insideOf({ a: null, b: 10 }, [counting('b', 1)])).toEqual([null]);
  expect(insideOf({ a: 10 }, [counting('a', null)])).toEqual([null]);
});
