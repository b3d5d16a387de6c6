import { expect, it } from 'vitest';
import { aParcel } from '../../../tests/builders/records';
import { apply } from '../change/apply';
import { addition } from '../change/change';
import { isRefusal } from '../refusal';
import { emptyWorkspace } from '../workspace';
import type { Attachment } from './attachment';
import { addAttachment, removeAttachment } from './change-attachment';

const photo: Attachment = {
  id: 'file-1',
  subject: { table: 'parcels', id: 'parcel-1' },
  name: '现场.jpg',
  mime: 'image/jpeg',
  bytes: 3,
  sha256: 'ab',
  at: '2021-07-31T00:00:00Z',
  rev: 1,
};
const ws = apply(emptyWorkspace(), [
  addition('parcels', aParcel()),
  addition('attachments', photo),
]);
if (isRefusal(ws)) throw new Error(ws.why);

it('the same bytes are not put with the same record twice, but may be with another', () => {
  const again = { ...photo, id: 'file-2' };
  expect(addAttachment(ws, { attachment: again })).toMatchObject({ refused: 'twice' });
  const elsewhere = { ...again, subject: { table: 'parcels', id: 'parcel-2' } } as const;
  expect(addAttachment(ws, { attachment: elsewhere })).toMatchObject([
    { before: null, after: elsewhere },
  ]);
});

it('taking it off keeps what undo needs', () => {
  expect(removeAttachment(ws, { id: 'file-1' })).toMatchObject([{ before: photo, after: null }]);
  expect(removeAttachment(ws, { id: 'file-9' })).toEqual([]);
});
