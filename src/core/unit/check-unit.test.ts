import { expect, it } from 'vitest';
import { aUnit } from '../../../tests/builders/records';
import { checkUnit } from './check-unit';
import type { Unit } from './unit';

it('lets a township with a code and a park without one stand', () => {
  expect(checkUnit(aUnit())).toBeNull();
  expect(checkUnit(aUnit('unit-2', { name: '定海工业园区', code: null, kind: '平台' }))).toBeNull();
  expect(checkUnit(aUnit('unit-3', { code: '330902104000' }))).toBeNull();
});

it.each([
  ['an empty name', { name: ' ' }, 'bad-name'],
  ['an empty alias', { aliases: [''] }, 'bad-name'],
  ['a name too long', { name: '镇'.repeat(101) }, 'bad-name'],
  ['a code too short', { code: '33090210' }, 'bad-code'],
  ['a kind that is none', { kind: '县' as Unit['kind'] }, 'bad-value'],
])('refuses %s', (_what, patch, refused) => {
  expect(checkUnit(aUnit('unit-1', patch))).toMatchObject({ refused });
});
