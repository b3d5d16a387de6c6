import { expect, test } from 'vitest';
import { aUse, landTables } from '../../../tests/builders/land-tables';
import { aFact, anEnterprise, aParcel } from '../../../tests/builders/records';
import { createIndicators } from '../../core/indicator/indicators';
import { gatherShown } from './use-shown-figures';

const MU = 2000 / 3;
const parcels = [10, 30, 20].map((mu, i) => aParcel(`parcel-${i}`, { registeredM2: mu * MU }));
const firms = [10, 270, null].map((tax, i) =>
  anEnterprise(`firm-${i}`, { facts: [aFact('taxWan', tax, { period: '2023' })] }),
);
const tables = landTables(
  parcels,
  firms,
  firms.map(({ id }, i) => aUse(`parcel-${i}`, id, '自有')),
);
const areaM2Of = (id: string) => tables.parcels.get(id)?.registeredM2 ?? null;
const indicators = createIndicators(tables, areaM2Of);
const sums = (shown: readonly number[]) => {
  const sources = { indicators, areaM2Of, year: '2023', asOf: '2024-06-30' };
  const { take, whole } = gatherShown(sources, Uint8Array.from(shown), (row) => parcels[row]);
  shown.forEach((_, row) => void take(row));
  return whole().tax;
};

test('what is shown is counted and divided sum by sum, the rest is left out', () => {
  expect(sums([1, 1, 0])).toMatchObject({ parcels: 2, value: 7, numerator: 280 });
  expect(sums([0, 1, 0])).toMatchObject({ parcels: 1, value: 9 });
  expect(sums([1, 1, 0]).areaM2).toBeCloseTo(40 * MU, 6);
});

test('A5 what is not known is counted apart, and nothing shown is no figure', () => {
  expect(sums([1, 0, 1])).toMatchObject({ parcels: 2, unknownParcels: 1, value: 1 });
  expect(sums([0, 0, 1])).toMatchObject({ parcels: 1, unknownParcels: 1, value: null });
  expect(sums([0, 0, 0])).toMatchObject({ parcels: 0, value: null });
});

test('what has no outline is counted, and its area is said to be in no sum', () => {
  const sources = { indicators, areaM2Of: () => null, year: '2023', asOf: '2024-06-30' };
  const { take, whole } = gatherShown(sources, Uint8Array.from([1, 0]), (row) => parcels[row]);
  take(0);
  take(1);
  expect(whole()).toMatchObject({ unmeasured: 1, tax: { parcels: 1, areaM2: 0 } });
});
