import { expect, it } from 'vitest';
import { aParcel } from '../../../tests/builders/records';
import { apply } from '../change/apply';
import { addition } from '../change/change';
import { isRefusal } from '../refusal';
import { emptyWorkspace } from '../workspace';
import { editParcel } from './edit-parcel';

const parcel = aParcel('parcel-1', { rev: 2 });
const ws = apply(emptyWorkspace(), [addition('parcels', parcel)]);
if (isRefusal(ws)) throw new Error(ws.why);

it('writes what was typed and keeps the rest', () => {
  const patch = { name: '新名', registeredM2: null };
  expect(editParcel(ws, { id: 'parcel-1', seenRev: 2, patch })).toEqual([
    { table: 'parcels', id: 'parcel-1', before: parcel, after: { ...parcel, ...patch } },
  ]);
});

it('typing the same again changes nothing', () => {
  expect(editParcel(ws, { id: 'parcel-1', seenRev: 2, patch: { name: parcel.name } })).toEqual([]);
});

it('refuses a version the person has not seen', () => {
  const answer = editParcel(ws, { id: 'parcel-1', seenRev: 1, patch: { name: '新名' } });
  expect(answer).toMatchObject({ refused: 'conflict' });
});
