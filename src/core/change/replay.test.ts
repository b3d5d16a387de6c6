import { expect, it } from 'vitest';
import { aParcel } from '../../../tests/builders/records';
import { isRefusal } from '../refusal';
import { addition, replacement } from './change';
import type { Event } from './event';
import { replay } from './replay';

function event(seq: number, changes: Event['changes']): Event {
  const actor = { name: '测试员', office: '测试科' };
  const at = '2021-07-31T00:00:00Z';
  return {
    seq,
    at,
    actor,
    device: 'dev-1',
    command: 'x',
    title: '',
    count: changes.length,
    changes,
  };
}

it('tells the state the log leads to', () => {
  const one = aParcel('parcel-1', { rev: 1 });
  const two = { ...one, name: '改名', rev: 2 };
  const ws = replay([
    event(1, [addition('parcels', one)]),
    event(2, [replacement('parcels', one, two)]),
  ]);
  if (isRefusal(ws)) throw new Error(ws.why);
  expect(ws.head).toBe(2);
  expect(ws.tables.parcels.get('parcel-1')).toEqual(two);
});

it('refuses a log whose events do not follow from each other', () => {
  const one = aParcel('parcel-1', { rev: 1 });
  expect(replay([event(1, [replacement('parcels', one, one)])])).toMatchObject({
    refused: 'conflict',
  });
});
