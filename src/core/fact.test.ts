import { expect, it } from 'vitest';
import { aFact } from '../../tests/builders/records';
import { findFact, newestFact, withFact, withoutFact } from './fact';

const tax2021 = aFact('taxWan', 10, { period: '2021' });
const tax2022 = aFact('taxWan', null, { period: '2022' });

it('finds by field and period, and does not mistake another year for it', () => {
  expect(findFact([tax2021, tax2022], 'taxWan', '2021')).toBe(tax2021);
  expect(findFact([tax2021], 'taxWan', '2020')).toBeUndefined();
  expect(findFact([tax2021], 'taxWan')).toBeUndefined();
});

it('the newest is the latest period, then the latest day, whatever the order', () => {
  expect(newestFact([tax2022, tax2021], 'taxWan')).toBe(tax2022);
  const early = aFact('floorAreaRatio', 1, { asOf: '2020-01-01' });
  const late = aFact('floorAreaRatio', 2, { asOf: '2021-01-01' });
  expect(newestFact([late, early], 'floorAreaRatio')).toBe(late);
  expect(newestFact([], 'floorAreaRatio')).toBeUndefined();
});

it('writes in place of the same field and period only', () => {
  const corrected = { ...tax2021, value: 12 };
  expect(withFact([tax2021, tax2022], corrected)).toEqual([corrected, tax2022]);
  expect(withFact([tax2021], tax2022)).toEqual([tax2021, tax2022]);
});

it('takes away one period and leaves the others', () => {
  expect(withoutFact([tax2021, tax2022], 'taxWan', '2021')).toEqual([tax2022]);
});
