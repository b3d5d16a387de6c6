import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { openFresh, title } from '../../tests/builders/command-desk';
import { aProject } from '../../tests/builders/projects';
import { aParcel, aUnit } from '../../tests/builders/records';
import { addition } from '../core/change/change';
import { addAttachment } from './commands/add-attachment';
import { addProjects } from './commands/add-projects';
import { changeProjects } from './commands/change-projects';
import { editProject } from './commands/edit-project';
import { moveProjects } from './commands/move-projects';
import { removeProjects } from './commands/remove-projects';
import { setMilestone } from './commands/set-milestone';
import { undo } from './history';
import { useWorkspace } from './workspace-store';

beforeEach(async () => {
  await openFresh('project-commands', [
    addition('units', aUnit()),
    ...['parcel-1', 'parcel-2'].map((id) => addition('parcels', aParcel(id))),
  ]);
});

const {
  id: _,
  rev: __,
  log: ___,
  ...told
} = aProject('', {
  milestones: [{ name: '完成建档', state: '建档', due: '2021-06-01', doneOn: null }],
});
const fresh = (id: string) => {
  return { ...told, subject: { table: 'parcels' as const, id }, on: '2021-05-10' };
};
const projects = () => [...useWorkspace.getState().ws.tables.projects.values()];
const seen = () => projects().map(({ id, rev }) => ({ id, seenRev: rev, proof: null }));
const first = () => seen()[0] ?? { id: '', seenRev: 0 };

it('A4 makes plans, moves and changes them as one event each, and undo takes each back', async () => {
  const both = [fresh('parcel-1'), fresh('parcel-2')];
  expect(await title(() => addProjects(both))).toBe('新建 2021 年一地块一盘活方案 2 个');
  expect(projects()[0]?.log).toMatchObject([{ state: '入单', on: '2021-05-10', by: '测试员' }]);
  const move = { to: '建档', on: '2021-06-01', why: '集中建档' } as const;
  expect(await title(() => moveProjects({ projects: seen(), ...move }))).toBe(
    '将项目“示例地块盘活方案”等 2 个推进到建档（2021-06-01）：集中建档',
  );
  const patch = { deadline: '2022-06-30', unitId: 'unit-1' };
  expect(await title(() => changeProjects({ projects: seen(), patch, replan: null }))).toBe(
    `将项目“示例地块盘活方案”等 2 个的期限改为 2022-06-30，所在单位改为${aUnit().name}`,
  );
  await undo();
  await undo();
  expect(projects().map(({ state, deadline }) => [state, deadline])).toEqual([
    ['入单', '2021-12-31'],
    ['入单', '2021-12-31'],
  ]);
  await undo();
  expect(projects()).toEqual([]);
});

it('says in the log what was done to one plan', async () => {
  await addProjects([fresh('parcel-1')]);
  const name = '项目“示例地块盘活方案”';
  expect(await title(() => editProject({ ...first(), patch: { way: '收储', note: '注' } }))).toBe(
    `修改${name}的具体做法、备注`,
  );
  expect(await title(() => setMilestone({ ...first(), at: 0, doneOn: '2021-05-20' }))).toBe(
    `将${name}的节点“完成建档”记为 2021-05-20 完成`,
  );
  expect(await title(() => setMilestone({ ...first(), at: 0, doneOn: null }))).toBe(
    `将${name}的节点“完成建档”记为未完成`,
  );
  const to = { on: '2021-06-01', why: '' };
  await moveProjects({ projects: seen(), to: '建档', ...to });
  const back = { to: '入单', on: '2021-06-02', why: '资料不全' } as const;
  expect(await title(() => moveProjects({ projects: seen(), ...back }))).toBe(
    `将${name}由建档退回入单（2021-06-02）：资料不全`,
  );
});

it('removes a plan with its evidence, and undo brings both back', async () => {
  await addProjects([fresh('parcel-1')]);
  const file = new File(['%PDF-1.7\n'], '验收.pdf');
  const { id } = first();
  expect(await title(() => addAttachment({ table: 'projects', id, file }))).toBe(
    '为“示例地块盘活方案”添加附件“验收.pdf”',
  );
  expect(await title(() => removeProjects([id]))).toBe('删除项目“示例地块盘活方案”');
  const { attachments } = useWorkspace.getState().ws.tables;
  expect(attachments.size).toBe(0);
  await undo();
  expect(projects()).toHaveLength(1);
  expect(useWorkspace.getState().ws.tables.attachments.size).toBe(1);
});
