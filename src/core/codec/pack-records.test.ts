import { expect, it } from 'vitest';
import { aFact, aParcel, aUnit } from '../../../tests/builders/records';
import { packRecords, unpackRecords } from './pack-records';

it('what facts share is written once', () => {
  const records = Array.from({ length: 100 }, (_, i) =>
    aParcel(`parcel-${i}`, { facts: [aFact('floorAreaRatio', i), aFact('remark', null)] }),
  );
  const text = packRecords(records);
  expect(text.split('示例台账')).toHaveLength(3);
  expect(unpackRecords('parcels', text)).toEqual(records);
});

it('records without facts pass through', () => {
  const units = [aUnit('unit-1', { name: '干𬒗镇', aliases: ['干览镇'] })];
  expect(unpackRecords('units', packRecords(units))).toEqual(units);
});

it('a field name that looks like a prototype key stays a plain fact', () => {
  const record = aParcel('parcel-1', { facts: [aFact('__proto__', 1)] });
  expect(unpackRecords('parcels', packRecords([record]))).toEqual([record]);
});
