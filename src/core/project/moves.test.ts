import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aProject, aProof, aStep } from '../../../tests/builders/projects';
import { aParcel } from '../../../tests/builders/records';
import { apply } from '../change/apply';
import { addition } from '../change/change';
import { invert } from '../change/invert';
import { stamp } from '../change/stamp';
import { isRefusal } from '../refusal';
import { emptyWorkspace, type Workspace } from '../workspace';
import { backPlan } from './back-plan';
import { moveState } from './change-project';
import { checkProject } from './check-project';
import { checkLog, checkMove, movesFrom, projectOn, withStep } from './moves';
import { type Milestone, type Project, type ProjectState, projectStates } from './project';

it('goes forward one step at a time, and back any number', () => {
  expect(movesFrom('入单')).toEqual({ forward: '建档', back: [] });
  expect(movesFrom('整治')).toEqual({ forward: '验收', back: ['方案', '建档', '入单'] });
  expect(movesFrom('销号').forward).toBeNull();
});

it.each([
  ['建档', '方案', '', undefined],
  ['建档', '整治', '', 'bad-move'],
  ['建档', '建档', '', 'bad-move'],
  ['验收', '整治', '', 'no-reason'],
  ['验收', '整治', '  ', 'no-reason'],
  ['验收', '整治', '现场未整改到位', undefined],
  ['销号', '整治', '税收回落', undefined],
  ['销号', '销号', '再来', 'bad-move'],
  ['建档', '完成' as ProjectState, '', 'bad-value'],
  ['建档', '方案', '长'.repeat(501), 'bad-text'],
] as [ProjectState, ProjectState, string, string?][])(
  'from %s to %s because of “%s” is answered %s',
  (from, to, why, refused) => {
    const answer = checkMove(aStep(from, '2021-06-01'), aStep(to, '2021-06-02', { why }));
    expect(answer?.refused).toBe(refused);
  },
);

it('refuses days out of order and a log that begins at its end', () => {
  expect(checkMove(aStep('入单', '2021-06-02'), aStep('建档', '2021-06-01'))).toMatchObject({
    refused: 'bad-day',
    why: '建档的日期 2021-06-01 早于上一步入单的日期 2021-06-02。',
  });
  expect(checkLog([aStep('建档', '2021-02-30')])?.refused).toBe('bad-day');
  expect(checkLog([aStep('销号', '2021-06-01')])?.refused).toBe('bad-move');
  expect(checkLog([])?.refused).toBe('bad-value');
  expect(checkLog([aStep('整治', '2021-06-01'), aStep('验收', '2021-06-01')])).toBeNull();
});

const milestone = (state: ProjectState, doneOn: string | null = null): Milestone => {
  return { name: `${state}节点`, state, due: '2021-12-01', doneOn };
};

it('closes milestones of states that were left, and opens them again on the way back', () => {
  const milestones = [milestone('建档', '2021-05-20'), milestone('整治'), milestone('验收')];
  const begun = aProject('project-1', { state: '整治', milestones });
  const there = withStep(begun, aStep('验收', '2021-11-01'));
  expect(there.milestones.map(({ doneOn }) => doneOn)).toEqual(['2021-05-20', '2021-11-01', null]);
  const off = withStep(there, aStep('销号', '2021-12-01'));
  expect(off.milestones.at(-1)?.doneOn).toBe('2021-12-01');
  const again = withStep(off, aStep('整治', '2022-05-01', { why: '回落' }));
  expect(again.milestones.map(({ doneOn }) => doneOn)).toEqual(['2021-05-20', null, null]);
});

it('tells how a plan stood on a day', () => {
  const project = aProject('project-1', {
    state: '验收',
    milestones: [milestone('方案', '2021-08-01')],
  });
  expect(projectOn(project, '2021-05-09')).toBeNull();
  expect(projectOn(project, '2021-07-31')).toMatchObject({
    state: '方案',
    log: { length: 3 },
    milestones: [{ doneOn: null }],
  });
  expect(projectOn(project, '2021-12-31')).toBe(project);
});

it('what was done stays done for the days before it was opened again', () => {
  const milestones = [milestone('建档'), milestone('整治'), milestone('验收')];
  const begun = aProject('project-1', { state: '整治', milestones });
  const there = withStep(begun, aStep('验收', '2021-11-01'));
  const again = withStep(there, aStep('整治', '2022-05-01', { why: '回落' }));
  const doneOn = (day: string) => projectOn(again, day)?.milestones.map((one) => one.doneOn);
  expect(again.milestones.map((one) => one.doneOn)).toEqual(['2021-11-01', null, null]);
  expect(doneOn('2022-04-30')).toEqual(['2021-11-01', '2021-11-01', null]);
  expect(doneOn('2022-05-01')).toEqual(['2021-11-01', null, null]);
  expect(doneOn('2021-09-01')).toEqual(['2021-07-10', null, null]);
});

const parcels = apply(emptyWorkspace(), [addition('parcels', aParcel('parcel-1'))]) as Workspace;

it('any moves keep log and state in step, and undo restores (A4)', () => {
  const moves = fc.array(
    fc.record({
      to: fc.constantFrom(...projectStates),
      days: fc.integer({ min: -3, max: 30 }),
      why: fc.constantFrom('', '现场核查未通过'),
    }),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(moves, (asked) => {
      const planned = backPlan({
        from: '2021-05-10',
        deadline: '2021-12-31',
        issuedOn: '2021-04-28',
        state: '入单',
        stages: [],
      });
      if (isRefusal(planned)) throw new Error(planned.why);
      const first = aProject('project-1', {
        documents: [{ number: '示例〔2021〕1 号', title: '' }],
        milestones: planned.map(({ basis: _, ...one }) => one),
      });
      let ws = apply(parcels, [addition('projects', first)]) as Workspace;
      let day = Date.parse('2021-05-10');
      for (const { to, days, why } of asked) {
        const project = ws.tables.projects.get('project-1') as Project;
        const on = new Date(day + days * 86_400_000).toISOString().slice(0, 10);
        const answer = moveState(ws, {
          projects: [{ id: project.id, seenRev: project.rev, proof: aProof() }],
          step: aStep(to, on, { why }),
          today: '2030-01-01',
        });
        if (isRefusal(answer)) continue;
        day = Date.parse(on);
        const changes = stamp(answer, ws.head + 1);
        const next = apply(ws, changes, ws.head + 1) as Workspace;
        const moved = next.tables.projects.get('project-1') as Project;
        expect(checkProject(next, moved)).toBeNull();
        expect(moved.state).toBe(moved.log.at(-1)?.state);
        expect(moved.log).toHaveLength(project.log.length + 1);
        expect(moved.log.slice(0, -1)).toEqual(project.log);
        const back = apply(next, invert(changes)) as Workspace;
        expect(back.tables.projects.get('project-1')).toEqual(project);
        ws = next;
      }
    }),
    { numRuns: 200 },
  );
});
