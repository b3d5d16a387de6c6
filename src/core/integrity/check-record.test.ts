import { expect, it } from 'vitest';
import { aCredit, aReading } from '../../../tests/builders/credits';
import { aView, aZone } from '../../../tests/builders/planning';
import { anEnterprise, aParcel, aShape, aUnit } from '../../../tests/builders/records';
import type { Attachment } from '../attachment/attachment';
import { apply } from '../change/apply';
import { addition } from '../change/change';
import type { Finding } from '../finding/finding';
import { isRefusal } from '../refusal';
import { type DocumentRecord, emptyWorkspace, type TableName } from '../workspace';
import { checkRecord } from './check-record';

const ws = apply(emptyWorkspace(), [
  addition('parcels', aParcel()),
  addition('enterprises', anEnterprise()),
]);
if (isRefusal(ws)) throw new Error(ws.why);

const finding: Finding = {
  id: 'finding-1',
  rule: 'area.small',
  severity: 'notice',
  origin: '质检',
  subject: { table: 'parcels', id: 'parcel-1' },
  place: null,
  fileRow: null,
  why: '图形面积过小',
  foundAt: '2021-07-31T00:00:00Z',
  waived: null,
  rev: 0,
};
const photo: Attachment = {
  id: 'file-1',
  subject: { table: 'parcels', id: 'parcel-1' },
  name: '现场.jpg',
  mime: 'image/jpeg',
  bytes: 3,
  sha256: 'ab',
  at: '2021-07-31T00:00:00Z',
  rev: 0,
};
const use = { id: 'use-1', enterpriseId: 'firm-9', parcelId: 'parcel-1', basis: '自有' } as const;

const refused = (table: TableName, record: DocumentRecord) =>
  checkRecord(ws, table, record)?.refused;

it('wants a well-formed id of every kind of record', () => {
  for (const id of ['', 'parcel', 'Parcel-1', '1-a', 'a-', `a-${'b'.repeat(64)}`]) {
    expect(refused('units', aUnit(id)), id).toBe('bad-id');
  }
  expect(refused('units', aUnit(`a-${'b'.repeat(63)}`))).toBeUndefined();
});

it('asks each kind of record its own questions', () => {
  const subject = { table: 'parcels', id: 'parcel-1' } as const;
  expect(refused('credits', aCredit('credit-1', { subject }))).toBeUndefined();
  expect(refused('credits', aCredit('credit-1'))).toBe('dangling');
  expect(refused('readings', aReading())).toBeUndefined();
  expect(refused('readings', aReading('reading-1', { value: Number.NaN }))).toBe('bad-value');
  expect(refused('parcels', aParcel('parcel-1', { name: '' }))).toBe('bad-name');
  expect(refused('enterprises', anEnterprise('firm-1', { name: '' }))).toBe('bad-name');
  expect(refused('shapes', aShape('parcel-1'))).toBeUndefined();
  expect(refused('shapes', aShape('parcel-9'))).toBe('dangling');
  expect(refused('occupancies', { ...use, areaM2: null, floorAreaM2: null, rev: 0 })).toBe(
    'dangling',
  );
  expect(refused('zones', aZone('zone-1', { name: '' }))).toBe('bad-name');
  expect(refused('borders', aShape('zone-9'))).toBe('dangling');
  expect(refused('views', aView('view-1', { name: '' }))).toBe('bad-name');
});

it('A7 findings and attachments are about records that are there', () => {
  const gone = { table: 'parcels', id: 'parcel-9' } as const;
  const wrongTable = { table: 'enterprises', id: 'parcel-1' } as const;
  expect(refused('findings', finding)).toBeUndefined();
  expect(refused('attachments', photo)).toBeUndefined();
  for (const subject of [gone, wrongTable]) {
    expect(refused('findings', { ...finding, subject })).toBe('dangling');
    expect(refused('attachments', { ...photo, subject })).toBe('dangling');
  }
});

it('a finding may be about no record at all', () => {
  expect(refused('findings', { ...finding, subject: null })).toBeUndefined();
});
