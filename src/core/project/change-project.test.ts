import { expect, it } from 'vitest';
import { aProject, aProof, aStep } from '../../../tests/builders/projects';
import { aParcel } from '../../../tests/builders/records';
import { apply } from '../change/apply';
import { addition, type Change } from '../change/change';
import { checkChanges } from '../integrity/check-changes';
import { isRefusal, type Refusal } from '../refusal';
import { emptyWorkspace, type Workspace } from '../workspace';
import {
  addProjects,
  changeProjects,
  editProject,
  moveState,
  removeProjects,
  setMilestone,
} from './change-project';
import type { Project } from './project';

const today = '2021-12-31';
const ids = ['project-1', 'project-2', 'project-3'];
const start = apply(emptyWorkspace(), [
  ...ids.map((_, at) => addition('parcels', aParcel(`parcel-${at + 1}`))),
  ...ids.map((id, at) =>
    addition(
      'projects',
      aProject(id, {
        name: `方案 ${at + 1}`,
        subject: { table: 'parcels', id: `parcel-${at + 1}` },
      }),
    ),
  ),
]) as Workspace;
const seen = { id: 'project-1', seenRev: 0 };
const all = ids.map((id) => ({ id, seenRev: 0 }));

const after = (changes: readonly Change[] | Refusal, id = 'project-1'): Project => {
  if (isRefusal(changes)) throw new Error(changes.why);
  const next = apply(start, changes) as Workspace;
  expect(checkChanges(next, changes)).toBeNull();
  return next.tables.projects.get(id) as Project;
};

it('adds plans tidied, one a subject and year', () => {
  const { rev: _, ...told } = aProject('project-9', { name: ' 乙 ', year: 2022 });
  const changes = addProjects(start, { projects: [told] });
  expect(after(changes, 'project-9')).toMatchObject({ name: '乙', rev: 0 });
  const twice = addProjects(start, { projects: [{ ...told, year: 2021 }] }) as readonly Change[];
  const next = apply(start, twice) as Workspace;
  expect(checkChanges(next, twice)).toMatchObject({
    refused: 'twice',
    why: '2021 年已有一地块一盘活方案“方案 1”。',
  });
});

it('edits what was seen and nothing else', () => {
  const milestones = [
    { name: ' 后 ', state: '整治' as const, due: '2021-11-01', doneOn: null },
    { name: '先', state: '方案' as const, due: '2021-09-01', doneOn: null },
  ];
  expect(after(editProject(start, { ...seen, patch: { milestones } })).milestones).toMatchObject([
    { name: '先' },
    { name: '后' },
  ]);
  expect(editProject(start, { ...seen, patch: { year: 2021 } })).toEqual([]);
  expect(editProject(start, { ...seen, seenRev: 3, patch: {} })).toMatchObject({
    refused: 'conflict',
  });
  expect(editProject(start, { id: 'project-8', seenRev: 0, patch: {} })).toMatchObject({
    refused: 'gone',
  });
});

it.each([
  [{ year: 20.5 }, 'bad-year'],
  [{ name: ' ' }, 'bad-text'],
  [{ deadline: '2021-02-30' }, 'bad-day'],
  [{ unitId: 'unit-9' }, 'dangling'],
  [{ way: '长'.repeat(201) }, 'bad-text'],
  [{ documents: [{ number: '', title: ' ' }] }, 'bad-text'],
  [{ milestones: [{ name: '', state: '整治', due: '2021-11-01', doneOn: null }] }, 'bad-text'],
  [{ milestones: [{ name: '甲', state: '整治', due: '十一月', doneOn: null }] }, 'bad-day'],
  [{ milestones: [{ name: '甲', state: '整治', due: '2021-11-01', doneOn: '' }] }, 'bad-day'],
] as [Partial<Project>, string][])('with %j a plan is refused as %s', (patch, refused) => {
  const changes = editProject(start, { ...seen, patch }) as readonly Change[];
  expect(checkChanges(apply(start, changes) as Workspace, changes)?.refused).toBe(refused);
});

it('moves many in one event, or none and says which', () => {
  const projects = all.map((one) => ({ ...one, proof: null }));
  const changes = moveState(start, { projects, step: aStep('建档', '2021-06-01'), today });
  expect(changes).toHaveLength(3);
  expect(after(changes, 'project-3').state).toBe('建档');
  expect(moveState(start, { projects, step: aStep('方案', '2021-06-01'), today })).toMatchObject({
    refused: 'bad-move',
    why: '“方案 1”等 3 个项目不能这样改：不能由“入单”直接到“方案”。',
  });
  expect(moveState(start, { projects, step: aStep('建档', '2022-01-01'), today })).toMatchObject({
    refused: 'bad-day',
  });
});

it('asks how and by when before anything is put in order', () => {
  const at = (patch: Partial<Project>) => {
    const project = aProject('project-1', { state: '方案', ...patch });
    const ws = apply(emptyWorkspace(), [addition('projects', project)]) as Workspace;
    const step = aStep('整治', '2021-12-01');
    return moveState(ws, { projects: [{ ...seen, proof: null }], step, today });
  };
  expect(at({})).toHaveLength(1);
  expect(at({ mode: null })).toHaveLength(1);
  expect(at({ mode: null, way: '', deadline: null })).toMatchObject({
    why: '还不能进入整治：没有定处置方式和期限。',
  });
});

it('strikes off only what holds, in the right year', () => {
  const project = aProject('project-1', { state: '验收' });
  const ws = apply(emptyWorkspace(), [addition('projects', project)]) as Workspace;
  const step = aStep('销号', '2021-12-01');
  const move = (proof: ReturnType<typeof aProof>) =>
    moveState(ws, { projects: [{ ...seen, proof }], step, today });
  expect(move(aProof())).toMatchObject({ refused: 'not-ready' });
  expect(move(aProof({ year: 2022 }))).toMatchObject({
    why: expect.stringContaining('核对用的是 2022 年度'),
  });
});

it('changes deadlines and units of many, and plans what is open anew', () => {
  const replan = { issuedOn: '2021-04-28', stages: [], today: '2021-06-01' };
  const patch = { deadline: '2022-06-30', leadUnit: ' 区企整办 ' };
  const changed = after(changeProjects(start, { projects: all, patch, replan }), 'project-2');
  expect(changed).toMatchObject({ deadline: '2022-06-30', leadUnit: '区企整办' });
  expect(changed.milestones.at(-1)).toMatchObject({ name: '销号', due: '2022-06-30' });
  expect(changed.milestones[0]?.due.slice(0, 7)).toBe('2021-07');
  const refusal = changeProjects(start, {
    projects: all,
    patch: { deadline: '2021-01-01' },
    replan,
  });
  expect(refusal).toMatchObject({ refused: 'too-early' });
  expect(after(changeProjects(start, { projects: all, patch, replan: null })).milestones).toEqual(
    [],
  );
});

it('ticks a milestone, never ahead of today', () => {
  const milestones = [{ name: '甲', state: '整治' as const, due: '2021-11-01', doneOn: null }];
  const ws = apply(emptyWorkspace(), [
    addition('projects', aProject('project-1', { milestones })),
  ]) as Workspace;
  const tick = (at: number, doneOn: string | null) =>
    setMilestone(ws, { ...seen, at, doneOn, today });
  expect(tick(0, '2021-10-20')).toMatchObject([
    { after: { milestones: [{ doneOn: '2021-10-20' }] } },
  ]);
  expect(tick(0, null)).toEqual([]);
  expect(tick(0, '2022-01-01')).toMatchObject({ refused: 'bad-day' });
  expect(tick(1, null)).toMatchObject({ refused: 'gone' });
});

it('removes plans with their evidence', () => {
  expect(removeProjects(start, { ids: ['project-1', 'project-2'] })).toHaveLength(2);
  expect(removeProjects(start, { ids: ['project-7'] })).toMatchObject({ refused: 'gone' });
});
