import { expect, it } from 'vitest';
import { anEnterprise, aParcel } from '../../../tests/builders/records';
import { firmsInScope, parcelsInScope } from './rows-in-scope';

const byId = <T extends { readonly id: string }>(...all: T[]) =>
  new Map(all.map((one) => [one.id, one]));
const uses = (id: string, enterpriseId: string, parcelId: string) => ({
  id,
  enterpriseId,
  parcelId,
  basis: '自有' as const,
  areaM2: null,
  floorAreaM2: null,
  rev: 0,
});
const tables = {
  parcels: byId(aParcel('a'), aParcel('b')),
  enterprises: byId(anEnterprise('f'), anEnterprise('g')),
  occupancies: byId(uses('1', 'f', 'a'), uses('2', 'g', 'b')),
};
const shown = { ids: ['a', 'b'], kept: Uint8Array.from([0, 1]), selection: null };
const idsOf = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id);

it('all, what the filter keeps, or the one that is selected', () => {
  expect(idsOf(parcelsInScope({ scope: 'all' }, tables, shown))).toEqual(['a', 'b']);
  expect(idsOf(parcelsInScope({ scope: 'kept' }, tables, shown))).toEqual(['b']);
  expect(parcelsInScope({ scope: 'selected' }, tables, shown)).toEqual([]);
  const selection = { table: 'parcels', id: 'a' } as const;
  expect(idsOf(parcelsInScope({ scope: 'selected' }, tables, { ...shown, selection }))).toEqual([
    'a',
  ]);
});

it('firms follow the land the filter keeps; a selected parcel is no firm', () => {
  expect(idsOf(firmsInScope({ scope: 'kept' }, tables, shown))).toEqual(['g']);
  expect(idsOf(firmsInScope({ scope: 'kept' }, tables, { ...shown, kept: null }))).toHaveLength(2);
  const selection = { table: 'parcels', id: 'f' } as const;
  expect(firmsInScope({ scope: 'selected' }, tables, { ...shown, selection })).toEqual([]);
});
