import fc from 'fast-check';
import { expect, it } from 'vitest';
import beilun from '../../../data/programs/beilun-2024/program.json' with { type: 'json' };
import dinghai from '../../../data/programs/dinghai-2021/program.json' with { type: 'json' };
import zhoushan from '../../../data/programs/zhoushan-2020/program.json' with { type: 'json' };
import { aProject } from '../../../tests/builders/projects';
import type { Stage } from '../program/schema/target-schema';
import { isRefusal } from '../refusal';
import { addDays, backPlan, type PlanAsked, planAnew, stageEnds } from './back-plan';
import { projectStates } from './project';

const asked: PlanAsked = {
  from: '2021-05-01',
  deadline: '2021-08-09',
  issuedOn: '2021-04-28',
  state: '入单',
  stages: [],
};

const planned = (patch: Partial<PlanAsked> = {}) => {
  const answer = backPlan({ ...asked, ...patch });
  if (isRefusal(answer)) throw new Error(answer.why);
  return answer;
};

it('shares a hundred days as stated', () => {
  expect(planned().map(({ name, due, basis }) => [name, due, basis])).toEqual([
    ['完成建档', '2021-05-11', '按工期 10%'],
    ['方案审定', '2021-05-26', '按工期 25%'],
    ['完成整治', '2021-07-25', '按工期 85%'],
    ['通过验收', '2021-08-04', '按工期 95%'],
    ['销号', '2021-08-09', '期限'],
  ]);
});

it('begins no earlier than the document', () => {
  expect(planned({ from: '2021-01-01', issuedOn: '2021-08-09' }).map(({ due }) => due)).toEqual(
    new Array(5).fill('2021-08-09'),
  );
  expect(backPlan({ ...asked, deadline: '2021-04-27' })).toMatchObject({ refused: 'too-early' });
  expect(backPlan({ ...asked, issuedOn: '2021-09-01' })).toMatchObject({
    why: '期限 2021-08-09 早于文件印发日 2021-09-01，无法倒排。',
  });
});

it('leaves out what was left already', () => {
  expect(planned({ state: '整治' }).map(({ state }) => state)).toEqual(['整治', '验收', '销号']);
});

it('works from the days the document sets', () => {
  const stages = stageEnds(beilun.stages as unknown as Stage[]);
  expect(stages.map(({ state, due }) => [state, due])).toEqual([
    ['建档', '2024-04-30'],
    ['方案', '2024-06-30'],
    ['整治', '2026-12-31'],
    ['验收', '2026-12-31'],
  ]);
  const plan = planned({
    from: '2024-04-01',
    issuedOn: '2024-03-27',
    deadline: '2026-12-31',
    stages,
  });
  expect(plan.map(({ due }) => due)).toEqual([
    '2024-04-30',
    '2024-06-30',
    '2026-12-31',
    '2026-12-31',
    '2026-12-31',
  ]);
  expect(plan[1]?.basis).toBe('方案进度“制定实施方案”');
});

it('reads tasks where the label is a month, and passes over what came before the document', () => {
  const stages = stageEnds(zhoushan.stages as unknown as Stage[]);
  const days = { from: '2020-07-02', issuedOn: '2020-07-02', deadline: '2020-12-31', stages };
  const plan = planned(days);
  expect(plan.find(({ state }) => state === '方案')).toMatchObject({ due: '2020-07-31' });
  expect(plan.find(({ state }) => state === '验收')).toMatchObject({ due: '2020-11-30' });
});

it('takes a year of the document that names no state as nothing', () => {
  const stages = stageEnds(dinghai.stages as unknown as Stage[]);
  expect(stages.filter(({ due }) => due <= '2021-12-31')).toEqual([]);
});

it('is in order, within start and deadline, whatever is asked', () => {
  const day = fc.integer({ min: 0, max: 2000 }).map((n) => addDays('2021-01-01', n));
  const stages = fc.array(
    fc.record({ state: fc.constantFrom(...projectStates), due: day, label: fc.constant('阶段') }),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(day, day, day, stages, (from, issuedOn, deadline, ends) => {
      const sorted = ends.toSorted((a, b) => (a.due < b.due ? -1 : 1));
      const answer = backPlan({ from, issuedOn, deadline, state: '入单', stages: sorted });
      const start = from > issuedOn ? from : issuedOn;
      expect(isRefusal(answer)).toBe(deadline < start);
      if (isRefusal(answer)) return;
      let before = start;
      for (const { due } of answer) {
        expect(due >= before && due <= deadline).toBe(true);
        before = due;
      }
      expect(before).toBe(deadline);
    }),
  );
});

it('keeps what is done and what people added when days move', () => {
  const own = { name: '拆除旧厂房', state: '整治' as const, due: '2021-07-01', doneOn: null };
  const done = {
    name: '完成建档',
    state: '建档' as const,
    due: '2021-05-11',
    doneOn: '2021-05-09',
  };
  const old = { name: '方案审定', state: '方案' as const, due: '2021-05-26', doneOn: null };
  const next = planAnew(aProject('project-1', { milestones: [done, old, own] }), planned());
  expect(next.map(({ name, due, doneOn }) => [name, due, doneOn])).toEqual([
    ['完成建档', '2021-05-11', '2021-05-09'],
    ['方案审定', '2021-05-26', null],
    ['拆除旧厂房', '2021-07-01', null],
    ['完成整治', '2021-07-25', null],
    ['通过验收', '2021-08-04', null],
    ['销号', '2021-08-09', null],
  ]);
});
