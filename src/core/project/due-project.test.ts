import { expect, it } from 'vitest';
import { aProject, aStep } from '../../../tests/builders/projects';
import { dueOfProject, type ProjectLight } from './due-project';
import type { Project } from './project';

const milestone = { name: '方案审定', state: '方案' as const, due: '2021-06-30', doneOn: null };
const issuedOn = '2021-04-28';

it.each([
  [{}, '2021-12-01', '正常', '“期限”2021-12-31，还有 30 天'],
  [{}, '2021-12-16', '即将到期', '“期限”还有 15 天'],
  // The last day itself is still in time.
  [{}, '2021-12-31', '即将到期', '“期限”今天到期'],
  [{}, '2022-01-02', '逾期', '“期限”逾期 2 天'],
  [{ deadline: null }, '2022-01-02', '未定期限', '没有期限，也没有节点'],
  [{ milestones: [milestone] }, '2021-07-10', '逾期', '“方案审定”逾期 10 天'],
  [{ milestones: [milestone] }, '2022-01-10', '逾期', '“方案审定”等 2 项逾期 194 天'],
  [{ milestones: [{ ...milestone, doneOn: '2021-06-01' }] }, '2021-07-10', '正常', undefined],
  // Before the document came out.
  [{ deadline: '2021-04-27' }, '2021-07-10', '不计逾期', '期限早于文件印发日 2021-04-28，不计逾期'],
  // Nobody could have kept it before it was entered.
  [{ deadline: '2021-05-01' }, '2021-05-10', '不计逾期', '录入时期限已过，自录入次日起计逾期'],
  [{ deadline: '2021-05-01' }, '2021-05-12', '逾期', '“期限”逾期 2 天'],
  [{ state: '销号' }, '2023-01-01', '已销号', '2021-10-10 销号'],
] as [Partial<Project>, string, ProjectLight, string?][])(
  'with %j on %s the light is %s',
  (patch, today, light, why) => {
    const due = dueOfProject(aProject('project-1', patch), { issuedOn, today });
    expect(due.light).toBe(light);
    if (why) expect(due.why).toBe(why);
  },
);

it('counts from the moment of entry where the log is of an earlier day', () => {
  const log = [aStep('入单', '2021-05-10', { at: '2022-03-01T02:00:00.000Z' })];
  const entered = aProject('project-1', { log });
  expect(dueOfProject(entered, { issuedOn, today: '2022-03-01' }).light).toBe('不计逾期');
  // Half past seven on the 1st of March, by the clock on the wall.
  const early = [aStep('入单', '2021-05-10', { at: '2022-02-28T23:30:00.000Z' })];
  const sameDay = dueOfProject({ ...entered, log: early }, { issuedOn, today: '2022-03-01' });
  expect(sameDay.light).toBe('不计逾期');
  expect(dueOfProject(entered, { issuedOn, today: '2022-03-04' })).toMatchObject({
    light: '逾期',
    late: [{ name: '期限', due: '2021-12-31', days: 3 }],
  });
});
