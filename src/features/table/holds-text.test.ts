import { expect, test } from 'vitest';
import { aParcel, aUnit } from '../../../tests/builders/records';
import { createIndicators } from '../../core/indicator/indicators';
import { emptyWorkspace } from '../../core/workspace';
import { columnsOf } from './columns';
import { holdsText } from './holds-text';

const unit = aUnit('unit-1', { name: '干𬒗镇', aliases: ['干览镇'] });
const tables = { ...emptyWorkspace().tables, units: new Map([[unit.id, unit]]) };
const sources = {
  tables,
  parcels: tables.parcels,
  indicators: createIndicators(tables, () => null),
  year: null,
  asOf: '2023-01-01',
  theme: 'taxPerMu' as const,
  standing: null,
};
const parcel = aParcel('parcel-1', {
  name: '甲',
  unitId: unit.id,
  registeredM2: 1_000_000,
  facts: [{ field: 'floorAreaRatio', value: 17.03, asOf: '2021-07-31', source: '台账' }],
});

test.each([
  ['干览', true],
  ['干𬒗', true],
  ['17.03', true],
  ['1,500.00', true],
  ['1500', true],
  ['未知', true],
  [' ', true],
  ['17.04', false],
  ['乙', false],
])('a filter for %s holds what the row shows: %s', (filter, held) => {
  expect(holdsText(columnsOf('parcels', sources), filter)(parcel)).toBe(held);
});
