import { expect, it } from 'vitest';
import { aFact } from '../../../tests/builders/records';
import type { Fact } from '../fact';
import type { Field } from '../field';
import { parcelFields } from '../parcel/fields';
import { checkFacts } from './check-facts';

const fields = new Map<string, Field>(
  [
    { key: 'ratio', label: '容积率', unit: '', kind: 'number', period: 'none', min: 0, max: 20 },
    { key: 'since', label: '闲置起始日', unit: '', kind: 'date', period: 'none' },
    { key: 'agreed', label: '约定动工日', unit: '', kind: 'date', period: 'none', ahead: true },
    { key: 'tax', label: '税收', unit: '万元', kind: 'number', period: 'year' },
  ].map((field) => [field.key, field as Field]),
);

function refused(...facts: Fact[]) {
  return checkFacts(fields, facts)?.refused;
}

it('has nothing against no facts, nor against an unknown value', () => {
  expect(refused()).toBeUndefined();
  expect(refused(aFact('ratio', null))).toBeUndefined();
});

it('wants a field that exists, a value in its limits, and a period of its kind', () => {
  expect(refused(aFact('colour', 1))).toBe('bad-field');
  expect(refused(aFact('ratio', 20))).toBeUndefined();
  expect(refused(aFact('ratio', 20.01))).toBe('bad-value');
  expect(refused(aFact('tax', 1))).toBe('bad-period');
  expect(refused(aFact('ratio', 1, { period: '2021' }))).toBe('bad-period');
});

it('lets one field stand once a period', () => {
  const [y2021, y2022] = [{ period: '2021' }, { period: '2022' }];
  expect(refused(aFact('tax', 1, y2021), aFact('tax', 1, y2022))).toBeUndefined();
  expect(refused(aFact('tax', 1, y2021), aFact('ratio', 1), aFact('tax', 2, y2021))).toBe('twice');
  expect(checkFacts(fields, [aFact('tax', 1, y2021), aFact('tax', 2, y2021)])?.why).toContain(
    '2021',
  );
});

it('wants a source of 1 to 200 characters', () => {
  const from = (source: string) => refused(aFact('ratio', 1, { source }));
  expect(from('  ')).toBe('no-source');
  expect(from('册'.repeat(200))).toBeUndefined();
  expect(from('册'.repeat(201))).toBe('no-source');
});

it('wants a day that exists', () => {
  const on = (asOf: string) => refused(aFact('ratio', 1, { asOf }));
  expect(on('2020-02-29')).toBeUndefined();
  expect(on('2021-02-29')).toBe('bad-as-of');
  expect(on('')).toBe('bad-as-of');
});

it('reads day and source of every fact that differs from the one before', () => {
  const good = aFact('ratio', 1);
  expect(refused(good, aFact('tax', 1, { period: '2021', asOf: '2021-13-01' }))).toBe('bad-as-of');
  expect(refused(good, aFact('tax', 1, { period: '2021', source: '' }))).toBe('no-source');
});

it('one fact twice is twice, be it the very same; an empty period is no period', () => {
  const ratio = aFact('ratio', 1);
  expect(refused(ratio, ratio)).toBe('twice');
  expect(refused(aFact('ratio', 1, { period: '' }))).toBe('bad-period');
});

it('a day that had not come when the fact was stated is refused', () => {
  expect(refused(aFact('since', '2021-07-31', { asOf: '2021-07-31' }))).toBeUndefined();
  expect(refused(aFact('since', '2021-08-01', { asOf: '2021-07-31' }))).toBe('bad-value');
});

it('a day that was agreed may lie ahead, but must still be a day', () => {
  const agreed = (value: string) => refused(aFact('agreed', value, { asOf: '2021-07-31' }));
  expect(agreed('2021-07-31')).toBeUndefined();
  expect(agreed('2024-12-31')).toBeUndefined();
  expect(agreed('2024-12-32')).toBe('bad-value');
});

it('of the days of a parcel only the agreed start may lie ahead', () => {
  const ahead = parcelFields.filter((field) => {
    const fact = aFact(field.key, '2024-12-31', { asOf: '2021-07-31' });
    return field.kind === 'date' && checkFacts(new Map([[field.key, field]]), [fact]) === null;
  });
  expect(ahead.map((field) => field.key)).toEqual(['agreedStartOn']);
});
