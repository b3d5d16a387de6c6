import { expect, it } from 'vitest';
import { aScheme, aSchemeGroup } from '../../../tests/builders/program-records';
import { isRefusal } from '../../core/refusal';
import { checkScheme } from '../../core/scheme/check-scheme';
import type { Scheme } from '../../core/scheme/scheme';
import { emptyWorkspace } from '../../core/workspace';
import {
  draftOf,
  emptyDraft,
  exampleDraft,
  readSchemeDraft,
  type SchemeDraft,
  weightSum,
} from './scheme-draft';

const changed = (patch: Partial<SchemeDraft['groups']['规上']>): SchemeDraft => ({
  ...exampleDraft,
  groups: { ...exampleDraft.groups, 规上: { ...exampleDraft.groups.规上, ...patch } },
});

it('a scheme survives being typed', () => {
  const { id, rev, ...told } = aScheme();
  expect(readSchemeDraft(draftOf({ id, rev, ...told }))).toEqual(told);
  const small = aScheme('scheme-1', { groups: [aSchemeGroup({ scale: '规下' })] });
  expect(readSchemeDraft(draftOf(small))).toMatchObject({ groups: small.groups });
});

it('begins with no weights at all', () => {
  expect(weightSum(emptyDraft.groups.规上)).toBe(0);
  expect(readSchemeDraft(emptyDraft)).toMatchObject({ refused: 'bad-number' });
});

it('the example is said to be made up, and holds', () => {
  const read = readSchemeDraft(exampleDraft);
  if (isRefusal(read)) throw new Error(read.why);
  expect(read.name).toContain('虚构');
  const scheme: Scheme = { ...read, id: 'scheme-1', rev: 0 };
  expect(checkScheme(emptyWorkspace(), scheme)).toBeNull();
});

it.each([
  [{ weights: { taxPerMu: '四十' } }, '规上组的亩均税收权重'],
  [{ baselines: {} }, '规上组的亩均税收基准值'],
  [{ cap: '' }, '规上组的得分上限'],
  [{ cut: ['20', '', '95'] }, '规上组的划档界限'],
] as const)('%j is refused by name', (patch, why) => {
  expect(readSchemeDraft(changed(patch))).toMatchObject({ why: expect.stringContaining(why) });
});

it('leaves out a group nobody uses', () => {
  expect(readSchemeDraft(changed({ used: false, cap: '' }))).toMatchObject({
    groups: [{ scale: '规下' }],
  });
});

it('adds weights up without dust', () => {
  const weights = { taxPerMu: '33.3', valueAddedPerMu: '33.3', outputPerMu: '33.4' };
  expect(weightSum({ ...exampleDraft.groups.规上, weights })).toBe(100);
});
