import { expect, it } from 'vitest';
import { aFact, aParcel, aUnit } from '../../../tests/builders/records';
import type { Occupancy } from '../enterprise/occupancy';
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

/** As `packRecords` wrote occupancies before `floorAreaM2` was a field; spelt out, never made anew. */
const packedBefore =
  '{"count":2,"columns":[["id",["use-1","use-2"]],["enterpriseId",{"values":["firm-1"],"at":[0,0]}],' +
  '["parcelId",["parcel-1","parcel-2"]],["basis",{"values":["租赁"],"at":[0,0]}],' +
  '["areaM2",[1200.5,null]],["rev",{"values":[1],"at":[0,0]}]]}';

const use = {
  enterpriseId: 'firm-1',
  basis: '租赁',
  floorAreaM2: null,
  rev: 1,
} as const;

it('A13 A5 an occupancy packed before floors were asked for says that its floor is unknown', () => {
  expect(unpackRecords('occupancies', packedBefore)).toStrictEqual([
    { ...use, id: 'use-1', parcelId: 'parcel-1', areaM2: 1200.5 },
    { ...use, id: 'use-2', parcelId: 'parcel-2', areaM2: null },
  ]);
});

it('old records are packed again together with new ones, in any order', () => {
  const old = unpackRecords('occupancies', packedBefore);
  const fresh: Occupancy = {
    ...use,
    id: 'use-3',
    parcelId: 'parcel-3',
    areaM2: 0,
    floorAreaM2: 50,
  };
  for (const records of [
    [...old, fresh],
    [fresh, ...old],
  ]) {
    expect(unpackRecords('occupancies', packRecords(records))).toEqual(records);
  }
});
