import { expect, it } from 'vitest';
import { aView } from '../../../tests/builders/planning';
import { apply } from '../change/apply';
import { addition } from '../change/change';
import { isRefusal } from '../refusal';
import { emptyWorkspace } from '../workspace';
import { checkView } from './check-view';
import type { SavedView } from './saved-view';

const ws = apply(emptyWorkspace(), [addition('views', aView())]);
if (isRefusal(ws)) throw new Error(ws.why);

const refused = (patch: Partial<SavedView>, id = 'view-2') =>
  checkView(ws, aView(id, { name: '工业园区', ...patch }))?.refused;

it('wants a name of 1 to 60 characters', () => {
  expect(refused({})).toBeUndefined();
  expect(refused({ name: ' \t' })).toBe('bad-name');
  expect(refused({ name: '图'.repeat(60) })).toBeUndefined();
  expect(refused({ name: '图'.repeat(61) })).toBe('bad-name');
});

it('wants a name no other view has; a view may keep its own', () => {
  expect(refused({ name: '全区' })).toBe('twice');
  expect(refused({ name: '全区', address: 't=taxPerMu' }, 'view-1')).toBeUndefined();
});

it('wants an address that a browser can carry', () => {
  expect(refused({ address: '' })).toBeUndefined();
  expect(refused({ address: 'a'.repeat(20_000) })).toBeUndefined();
  expect(refused({ address: 'a'.repeat(20_001) })).toBe('too-long');
});
