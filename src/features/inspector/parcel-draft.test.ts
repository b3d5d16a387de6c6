import { expect, test } from 'vitest';
import type { Parcel } from '../../core/parcel/parcel';
import { changedParts, draftOfParcel } from './parcel-draft';

const parcel: Parcel = {
  id: 'p-1',
  code: '',
  name: '甲地块',
  unitId: null,
  reportingUnits: {},
  landUse: '工业用地',
  tenure: '',
  registeredM2: 12000.5,
  facts: [],
  rev: 1,
};

test('an untouched form changes nothing', () => {
  expect(changedParts(parcel, draftOfParcel(parcel))).toEqual({});
});

test('only what was typed is written; an emptied area is unknown, never zero', () => {
  const draft = { ...draftOfParcel(parcel), code: ' 330902 001gb00001 ', registeredM2: '' };
  expect(changedParts(parcel, draft)).toEqual({ code: '330902001GB00001', registeredM2: null });
});

test('an area that is no number is refused', () => {
  const draft = { ...draftOfParcel(parcel), registeredM2: '12 亩' };
  expect(changedParts(parcel, draft)).toMatchObject({ refused: 'bad-value' });
});
