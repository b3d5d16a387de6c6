import { expect, it } from 'vitest';
import { aBlock, anOutline, squareAt } from '../../../tests/builders/blocks';
import { anEnterprise, aParcel, aShape } from '../../../tests/builders/records';
import type { Finding } from '../../core/finding/finding';
import { inScope } from './rows-in-scope';

const byId = <T extends { readonly id: string }>(...all: T[]) =>
  new Map(all.map((one) => [one.id, one]));
const uses = (id: string, enterpriseId: string, parcelId: string) => ({
  id,
  enterpriseId,
  parcelId,
  basis: '自有' as const,
  areaM2: null,
  floorAreaM2: null,
  rev: 0,
});
const found = (id: string, subject: Finding['subject']): Finding => ({
  id,
  rule: 'code.form',
  severity: 'warning',
  origin: '质检',
  subject,
  place: null,
  fileRow: null,
  why: '',
  foundAt: '2026-11-21',
  waived: null,
  rev: 0,
});
const tables = {
  parcels: byId(aParcel('a'), aParcel('b')),
  enterprises: byId(anEnterprise('f'), anEnterprise('g')),
  occupancies: byId(uses('1', 'f', 'a'), uses('2', 'g', 'b')),
  shapes: byId(aShape('a'), aShape('b', 122.3)),
  blocks: byId(
    aBlock('k'),
    aBlock('m', { outlines: [anOutline({ polygons: squareAt(122.295, 30.045) })] }),
  ),
  findings: byId(
    found('x', { table: 'parcels', id: 'a' }),
    found('y', { table: 'enterprises', id: 'g' }),
    found('z', null),
  ),
};
const shown = {
  ids: ['a', 'b'],
  kept: Uint8Array.from([0, 1]),
  selection: null,
  block: null,
  day: '2021-12-31',
};
const ids = (scope: ReturnType<typeof inScope>) =>
  [scope.parcels, scope.firms, scope.occupancies, scope.findings].map((records) =>
    records.map(({ id }) => id).join(''),
  );

it('all of it, also where the filter keeps all', () => {
  const whole = ['ab', 'fg', '12', 'xyz'];
  expect(ids(inScope('all', tables, shown))).toEqual(whole);
  expect(ids(inScope('kept', tables, { ...shown, kept: null }))).toEqual(whole);
});

it('firms, links and findings follow the land the filter keeps', () => {
  const kept = inScope('kept', tables, shown);
  expect(ids(kept)).toEqual(['b', 'g', '2', 'y']);
  expect([kept.holds('parcels', 'a'), kept.holds('enterprises', 'g')]).toEqual([false, true]);
});

it('the one that is selected, and what is said of it', () => {
  const of = (table: 'parcels' | 'enterprises', id: string) =>
    ids(inScope('selected', tables, { ...shown, selection: { table, id } }));
  expect(of('parcels', 'a')).toEqual(['a', '', '1', 'x']);
  expect(of('enterprises', 'g')).toEqual(['', 'g', '2', 'y']);
  expect(of('parcels', 'f')).toEqual(['', '', '', '']);
  expect(ids(inScope('selected', tables, shown))).toEqual(['', '', '', '']);
});

it('blocks that hold land the filter keeps, by the boundary of the day, and the one that is open', () => {
  const blocks = (scope: Parameters<typeof inScope>[0], patch: Partial<typeof shown> = {}) =>
    inScope(scope, tables, { ...shown, ...patch }).blocks.map(({ id }) => id);
  expect(blocks('all')).toEqual(['k', 'm']);
  expect(blocks('kept')).toEqual(['m']);
  expect(blocks('kept', { day: '2021-01-01' })).toEqual([]);
  expect(blocks('selected')).toEqual([]);
  const open = { ...shown, block: { id: 'k', day: null } };
  expect(inScope('selected', tables, open).blocks.map(({ id }) => id)).toEqual(['k']);
});
