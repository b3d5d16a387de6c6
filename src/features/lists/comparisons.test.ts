import { expect, it } from 'vitest';
import { aStanding } from '../../../tests/builders/list-standing';
import { aList, aPack } from '../../../tests/builders/program-pack';
import { anAdoption, aVariant } from '../../../tests/builders/program-records';
import type { Program } from '../../core/program/resolve-program';
import { comparables } from './comparisons';

const pack = aPack();
const lists = [
  aStanding([]),
  aStanding([], { kind: aList('other', { name: '问题清单' }) }),
  aStanding([], { kind: aList('land'), table: 'parcels' }),
];
const keys = (variant: Program['variant'] = null, tried = false) =>
  comparables(
    {
      program: { pack, base: pack, variant },
      year: 2021,
      lists,
    },
    'low-enterprise',
    [
      anAdoption('old', { at: '2021-07-01T00:00:00Z' }),
      anAdoption('new', { at: '2021-08-01T00:00:00Z' }),
      anAdoption('elsewhere', { list: 'low-land' }),
    ],
    [aVariant('v4'), aVariant('foreign', { programId: 'another' })],
    tried,
  ).map(({ key }) => key);

it('is held against what was adopted, newest first, other figures, years and lists of the same subjects', () => {
  expect(keys()).toEqual(['adoption:new', 'adoption:old', 'variant:v4', 'year:2022', 'list:other']);
});

it('a variant is held against the document, a trial against what holds', () => {
  const stored = { id: 'v4', name: '按 4 万元测算', values: {} };
  expect(keys(stored)).toContain('variant:');
  expect(keys(stored)).not.toContain('variant:v4');
  expect(keys({ id: 'trial', name: '试算', values: {} }, true)).toEqual(['untried', ...keys()]);
});
