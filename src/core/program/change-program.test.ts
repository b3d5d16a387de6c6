import { expect, it } from 'vitest';
import { aProgramRecord } from '../../../tests/builders/program-records';
import { apply } from '../change/apply';
import { addition, type Change } from '../change/change';
import { invert } from '../change/invert';
import { emptyWorkspace, type Workspace } from '../workspace';
import { importProgram, programRecordOf, removeProgram } from './change-program';
import { checkProgramRecord } from './check-program-record';
import type { ProgramRecord } from './program-record';

const start = emptyWorkspace();
const record = aProgramRecord();
const ws = apply(start, [addition('programs', record)]) as Workspace;

it('keeps a new pack, and a newer version in its place', () => {
  expect(importProgram(start, record)).toEqual([addition('programs', record)]);
  const newer = aProgramRecord('program-2', { version: '1.1.0' });
  const changes = importProgram(ws, newer) as Change[];
  expect(changes).toMatchObject([{ id: 'program-1', after: { version: '1.1.0' } }]);
  const { programs } = (apply(ws, changes) as Workspace).tables;
  expect(programs.size).toBe(1);
  expect(programRecordOf(programs, 'example-2021')?.id).toBe('program-1');
  expect(programRecordOf(programs, 'other')).toBeUndefined();
});

it('the same pack again changes nothing; other content under the same version is refused', () => {
  expect(importProgram(ws, aProgramRecord('program-2'))).toEqual([]);
  for (const patch of [{ cases: 'x' }, { document: 'x' }, { title: 'x' }, { program: '{}' }]) {
    const answer = importProgram(ws, aProgramRecord('program-2', patch));
    expect(answer).toMatchObject({ refused: 'same-version' });
  }
});

it('A4 removing and undoing is identity', () => {
  const changes = removeProgram(ws, { id: 'program-1' }) as Change[];
  const gone = apply(ws, changes) as Workspace;
  expect(gone.tables.programs.size).toBe(0);
  expect((apply(gone, invert(changes)) as Workspace).tables.programs).toEqual(ws.tables.programs);
  expect(removeProgram(gone, { id: 'program-1' })).toMatchObject({ refused: 'gone' });
});

it.each([
  [{ programId: 'other-2021' }, undefined],
  [{}, 'twice'],
  [{ programId: 'Other 2021' }, 'bad-program'],
  [{ programId: 'other-2021', version: '1.0' }, 'bad-version'],
  [{ programId: 'other-2021', title: '' }, 'bad-text'],
  [{ programId: 'other-2021', program: '' }, 'bad-text'],
  [{ programId: 'other-2021', program: '{' }, 'bad-program'],
  [{ programId: 'other-2021', program: 'null' }, 'bad-program'],
  [{ programId: 'other-2021', program: '{"id":"other-2021","version":"2.0.0"}' }, 'bad-program'],
  [{ programId: 'other-2021', program: '{"id":"x","version":"1.0.0"}' }, 'bad-program'],
] as [Partial<ProgramRecord>, string?][])('a pack with %j is answered %s', (patch, answer) => {
  expect(checkProgramRecord(ws, aProgramRecord('program-2', patch))?.refused).toBe(answer);
});
