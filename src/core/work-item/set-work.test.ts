import { expect, it } from 'vitest';
import { aWork } from '../../../tests/builders/program-records';
import { apply } from '../change/apply';
import { addition } from '../change/change';
import { emptyWorkspace, type Workspace } from '../workspace';
import { checkWork } from './check-work';
import { setWork, workOn } from './set-work';
import type { WorkState } from './work-state';

const start = emptyWorkspace();
const work = aWork();
const ws = apply(start, [addition('works', work)]) as Workspace;

it('says something of an item for the first time, and then in its place', () => {
  expect(setWork(start, { work, seenRev: null })).toEqual([addition('works', work)]);
  const again = aWork('work-2', { state: '进行中', doneOn: null, note: ' 延期 ' });
  expect(setWork(ws, { work: again, seenRev: 0 })).toMatchObject([
    { id: 'work-1', after: { id: 'work-1', state: '进行中', note: '延期' } },
  ]);
  expect(setWork(ws, { work: aWork('work-2', { by: '他人' }), seenRev: 0 })).toEqual([]);
  expect(workOn(ws.tables.works, { programId: 'example-2021', item: 'w-2' })).toBeUndefined();
});

it('refuses to write over what was not seen', () => {
  const again = aWork('work-2', { note: '另一窗口' });
  expect(setWork(ws, { work: again, seenRev: null })).toMatchObject({ refused: 'conflict' });
  expect(setWork(ws, { work: again, seenRev: 7 })).toMatchObject({ refused: 'conflict' });
  expect(setWork(start, { work: again, seenRev: 0 })).toMatchObject({ refused: 'gone' });
});

it.each([
  [{}, 'twice'],
  [{ item: 'w-2' }, undefined],
  [{ programId: 'other-2021' }, undefined],
  [{ item: '' }, 'bad-program'],
  [{ programId: '' }, 'bad-program'],
  [{ state: '完成' as never }, 'bad-value'],
  [{ doneOn: null }, 'bad-day'],
  [{ doneOn: '2021-02-29' }, 'bad-day'],
  [{ state: '进行中' }, 'bad-day'],
  [{ item: 'w-2', state: '不再办理', doneOn: null }, undefined],
  [{ evidence: '据'.repeat(501) }, 'bad-text'],
  [{ note: '注'.repeat(501) }, 'bad-text'],
] as [Partial<WorkState>, string?][])('a state with %j is answered %s', (patch, answer) => {
  expect(checkWork(ws, aWork('work-2', patch))?.refused).toBe(answer);
});
