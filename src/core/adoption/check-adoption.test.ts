import { expect, it } from 'vitest';
import { anAdoptedRow, anAdoption } from '../../../tests/builders/program-records';
import { emptyWorkspace } from '../workspace';
import type { Adoption } from './adoption';
import { checkAdoption } from './check-adoption';

const first = anAdoption();
const start = emptyWorkspace();
const ws = {
  ...start,
  head: 1,
  tables: { ...start.tables, adoptions: new Map([[first.id, first]]) },
};
const check = (patch: Partial<Adoption>) => checkAdoption(ws, { ...first, ...patch });

it('a list that was adopted holds itself, and another by another name', () => {
  expect(check({})).toBeNull();
  expect(check({ id: 'adoption-2' })).toMatchObject({ refused: 'twice' });
  expect(check({ id: 'adoption-2', list: 'low-block' })).toBeNull();
});

it('rows of unknown land stand; what is no figure does not, and says whose it is', () => {
  expect(check({ rows: [anAdoptedRow('block-1', { areaM2: null, value: null })] })).toBeNull();
  const bad = check({ rows: [anAdoptedRow('block-1', { name: '甲区块', areaM2: Number.NaN })] });
  expect(bad).toMatchObject({ refused: 'bad-row', why: expect.stringContaining('甲区块') });
  const twice = check({ rows: [anAdoptedRow('block-1'), anAdoptedRow('block-1')] });
  expect(twice?.why).toContain('出现了两次');
});
