import { expect, it } from 'vitest';
import { anAdoptedRow, anAdoption } from '../../../tests/builders/program-records';
import { apply } from '../change/apply';
import { addition, type Change, replacement } from '../change/change';
import { invert } from '../change/invert';
import { checkChanges } from '../integrity/check-changes';
import { emptyWorkspace, type Workspace } from '../workspace';
import { adoptList } from './adopt-list';
import type { Adoption } from './adoption';

const { rev: _, ...told } = anAdoption();
const start = emptyWorkspace();
const ws = apply(start, adoptList(start, told) as Change[], 1) as Workspace;

function refused(patch: Partial<Adoption>, there = ws) {
  const change = addition('adoptions', anAdoption('adoption-2', { name: '第二批', ...patch }));
  return checkChanges(apply(there, [change]) as Workspace, [change])?.refused;
}

it('A4 writes the list down as it stands, and undo takes it back', () => {
  expect(ws.tables.adoptions.get('adoption-1')).toEqual(anAdoption());
  const changes = adoptList(start, told) as Change[];
  expect(checkChanges(ws, changes)).toBeNull();
  const back = apply(ws, invert(changes)) as Workspace;
  expect(back.tables.adoptions.size).toBe(0);
});

it('refuses a list of a state that is past, and an empty one', () => {
  expect(adoptList(ws, { ...told, id: 'adoption-2' })).toMatchObject({ refused: 'stale' });
  expect(adoptList(start, { ...told, rows: [] })).toMatchObject({ refused: 'nothing' });
});

it('what was adopted is never changed', () => {
  const old = anAdoption();
  const change = replacement('adoptions', old, { ...old, name: '改名' });
  expect(checkChanges(apply(ws, [change]) as Workspace, [change])).toMatchObject({
    refused: 'sealed',
  });
});

it.each([
  [{}, undefined],
  [{ variant: null }, undefined],
  [{ name: '第一批', year: 2022 }, undefined],
  [{ name: '第一批' }, 'twice'],
  [{ name: ' ' }, 'bad-text'],
  [{ listName: '' }, 'bad-text'],
  [{ year: 20 }, 'bad-year'],
  [{ list: '' }, 'bad-program'],
  [{ head: -1 }, 'bad-value'],
  [{ head: 2 }, 'bad-value'],
  [{ variant: { name: '', values: {} } }, 'bad-text'],
  [{ variant: { name: '甲', values: { a: Number.NaN } } }, 'bad-value'],
  [{ rows: [anAdoptedRow(), anAdoptedRow()] }, 'bad-row'],
  [{ rows: [anAdoptedRow('firm-1', { listing: '不列入' as never })] }, 'bad-row'],
  [{ rows: [anAdoptedRow('firm-1', { value: Number.NaN })] }, 'bad-row'],
  [{ rows: [anAdoptedRow('firm-1', { areaM2: Number.POSITIVE_INFINITY })] }, 'bad-row'],
] as const)('a list with %j is answered %s', (patch, answer) => {
  expect(refused(patch)).toBe(answer);
});
