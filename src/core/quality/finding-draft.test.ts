import { expect, it } from 'vitest';
import { draftAbout, type Fault, findingKey } from './finding-draft';

const fault: Fault = { rule: 'area.small', severity: 'notice', place: [122, 30], why: '过小' };
const draft = draftAbout('parcels', 'parcel-1', fault);

it('is about one record, found by checking, from no file', () => {
  expect(draft).toEqual({
    ...fault,
    origin: '质检',
    subject: { table: 'parcels', id: 'parcel-1' },
    fileRow: null,
  });
});

it('is the same finding however its words, its place and its weight change', () => {
  const renewed = draftAbout('parcels', 'parcel-1', {
    ...fault,
    severity: 'error',
    place: null,
    why: '另一句话',
  });
  expect(findingKey(renewed)).toBe(findingKey(draft));
});

it('is another by rule, table, record or row of the file', () => {
  const keys = [
    draft,
    draftAbout('parcels', 'parcel-1', { ...fault, rule: 'area.differs' }),
    draftAbout('enterprises', 'parcel-1', fault),
    draftAbout('parcels', 'parcel-2', fault),
    { ...draft, subject: null },
    { ...draft, fileRow: '第 1 行,' },
    // Parts run together must not make the same key.
    draftAbout('parcels', 'parcel-1,第 1 行', fault),
    draftAbout('parcels', 'parcel-1","', fault),
  ].map(findingKey);
  expect(new Set(keys).size).toBe(keys.length);
});
