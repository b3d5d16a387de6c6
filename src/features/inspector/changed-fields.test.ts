import { expect, test } from 'vitest';
import { type Change, replacement } from '../../core/change/change';
import type { Fact } from '../../core/fact';
import type { Parcel } from '../../core/parcel/parcel';
import { changedFields } from './changed-fields';

const parcel = (part: Partial<Parcel>): Parcel => ({
  id: 'p-1',
  code: '',
  name: '甲',
  unitId: null,
  reportingUnits: {},
  landUse: '',
  tenure: '',
  registeredM2: null,
  facts: [],
  rev: 1,
  ...part,
});
const far = (value: number | null, source = '台账'): Fact => ({
  field: 'floorAreaRatio',
  value,
  asOf: '2021-07-31',
  source,
});
const changed = (before: Partial<Parcel>, after: Partial<Parcel>) =>
  changedFields(replacement('parcels', parcel(before), parcel(after)) as Change, () => '甲镇');

test('fields and facts are told in words, with units, unknown as 未知', () => {
  expect(
    changed({ facts: [far(1.2)] }, { unitId: 'u-1', registeredM2: 1000, facts: [far(null)] }),
  ).toEqual([
    { label: '所在单位', from: '未知', to: '甲镇' },
    { label: '证载登记面积', from: '未知', to: '1,000.00 m²' },
    { label: '容积率', from: '1.20', to: '未知' },
  ]);
});

test('a new source for the same figure is a change as well', () => {
  expect(changed({ facts: [far(1.2)] }, { facts: [far(1.2, '现场')] })).toEqual([
    { label: '容积率的来源', from: '2021-07-31，台账', to: '2021-07-31，现场' },
  ]);
});
