import { expect, it } from 'vitest';
import { aFact, anEnterprise, aParcel } from '../../tests/builders/records';
import { apply } from './change/apply';
import { addition, type Change } from './change/change';
import { editFact, removeFact } from './edit-fact';
import { isRefusal } from './refusal';
import { emptyWorkspace } from './workspace';

const fact = aFact('floorAreaRatio', 1.2);
const ws = apply(emptyWorkspace(), [
  addition('parcels', aParcel('parcel-1', { rev: 3, facts: [fact] })),
  addition('enterprises', anEnterprise('firm-1', { rev: 4 })),
]);
if (isRefusal(ws)) throw new Error(ws.why);

it('changes one fact of one record and nothing else', () => {
  const input = {
    table: 'parcels',
    id: 'parcel-1',
    seenRev: 3,
    fact: { ...fact, value: 1.5 },
  } as const;
  const [change, ...rest] = editFact(ws, input) as Change[];
  expect(rest).toEqual([]);
  expect(change).toMatchObject({ table: 'parcels', before: { facts: [fact] } });
  expect(change?.after).toEqual(aParcel('parcel-1', { rev: 3, facts: [{ ...fact, value: 1.5 }] }));
});

it('saying the same again changes nothing', () => {
  expect(editFact(ws, { table: 'parcels', id: 'parcel-1', seenRev: 3, fact })).toEqual([]);
});

it('the same value from another source or day is a change', () => {
  const sourced = { ...fact, source: '规划条件' };
  expect(
    editFact(ws, { table: 'parcels', id: 'parcel-1', seenRev: 3, fact: sourced }),
  ).toHaveLength(1);
});

it('refuses to write over a version the person has not seen', () => {
  const answer = editFact(ws, { table: 'enterprises', id: 'firm-1', seenRev: 2, fact });
  expect(answer).toMatchObject({ refused: 'conflict' });
});

it('refuses to write to a record that is gone', () => {
  expect(editFact(ws, { table: 'parcels', id: 'parcel-9', seenRev: 1, fact })).toMatchObject({
    refused: 'gone',
  });
});

it('takes a fact away; one that is not there changes nothing', () => {
  const input = { table: 'parcels', id: 'parcel-1', seenRev: 3 } as const;
  const [change] = removeFact(ws, { ...input, field: 'floorAreaRatio' }) as Change[];
  expect(change?.after).toMatchObject({ facts: [] });
  expect(removeFact(ws, { ...input, field: 'remark' })).toEqual([]);
});
