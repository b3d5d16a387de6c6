import { expect, test } from 'vitest';
import type { Fact } from '../../core/fact';
import type { Field } from '../../core/field';
import { draftOf, originOf } from './fact-draft';

const field: Field = { key: 'x', label: '税收', unit: '万元', kind: 'number', period: 'none' };
const fact: Fact = { field: 'x', value: 1.5, asOf: '2021-07-31', source: '台账' };
const today = '2026-11-21';
const draft = draftOf(fact, '');
const origin = (change: object, of: Fact | undefined = fact) =>
  originOf(field, { ...draft, ...change }, of, today);

test('the old source never vouches for a new value', () => {
  expect(origin({ value: '1.6' })).toEqual({ asOf: today, source: '' });
  expect(origin({ value: '约 1.5' })).toEqual({ asOf: today, source: '' });
  expect(origin({ unknown: true })).toEqual({ asOf: today, source: '' });
  expect(origin({ unknown: false, value: '0' }, { ...fact, value: null }).source).toBe('');
});

test('the same value keeps day and source, so that either can be corrected alone', () => {
  expect(origin({})).toEqual({ asOf: '2021-07-31', source: '台账' });
  expect(origin({ value: '1.50' })).toEqual({ asOf: '2021-07-31', source: '台账' });
  expect(origin({ source: '台账（更正）' })).toEqual({
    asOf: '2021-07-31',
    source: '台账（更正）',
  });
});

test('what the person has typed stands, before or after the value', () => {
  expect(origin({ value: '2', source: '现场', asOf: '2026-11-01' })).toEqual({
    asOf: '2026-11-01',
    source: '现场',
  });
});
