import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { aBlock, aGoal, anOutline, squareAt } from '../../tests/builders/blocks';
import { snapshot } from '../../tests/builders/random-changes';
import { aParcel, aUnit } from '../../tests/builders/records';
import { addition, type Change } from '../core/change/change';
import { isRefusal, type Refusal } from '../core/refusal';
import { emptyWorkspace } from '../core/workspace';
import { loadWorkspace } from '../db/load-workspace';
import { addBlock } from './commands/add-block';
import { editBlock } from './commands/edit-block';
import { redrawBlock } from './commands/redraw-block';
import { removeBlock } from './commands/remove-block';
import { setGoalResult } from './commands/set-goal-result';
import { setMembership } from './commands/set-membership';
import { type Command, type Committed, commit } from './commit';
import { connect, currentDb } from './database';
import { redo, undo } from './history';
import { useRegistry } from './registry';
import { useWorkspace } from './workspace-store';

const put: Command<readonly Change[]> = {
  name: 'put',
  operation: (_ws, changes) => changes,
  title: () => '放入记录',
};

let count = 0;

beforeEach(async () => {
  useRegistry.setState({ actor: { name: '测试员', office: '测试科' }, device: 'dev-1' });
  useWorkspace.setState({ opening: { state: 'open' }, info: null, ws: emptyWorkspace(), log: [] });
  await connect(`block-commands-${count++}`, () => undefined);
  await commit(put, [
    addition('units', aUnit()),
    ...['parcel-1', 'parcel-2'].map((id) => addition('parcels', aParcel(id))),
  ]);
});

const state = () => snapshot(useWorkspace.getState().ws);
const block = () => [...useWorkspace.getState().ws.tables.blocks.values()][0] ?? aBlock();
const seen = () => ({ id: block().id, seenRev: block().rev });

/** Does it, takes it back and does it again; storage and memory agree at every step. */
async function title<T extends Committed>(answer: () => Promise<T | Refusal>) {
  const was = state();
  const done = await answer();
  if (isRefusal(done)) throw new Error(done.why);
  const after = state();
  expect(after).not.toBe(was);
  const stored = async () => snapshot((await loadWorkspace(currentDb())).ws);
  expect(await stored()).toBe(after);
  expect(await undo()).toMatchObject({ title: `撤销：${done.title}` });
  expect([state(), await stored()]).toEqual([was, was]);
  await redo();
  expect([state(), await stored()]).toEqual([after, after]);
  return done.title;
}

const { id: _, rev: __, outlines: ___, ...told } = aBlock('', { goals: [aGoal()] });
const { by: ____, ...outline } = anOutline();

it('A4 draws a block, moves its boundary, chooses its land, assesses its goal and removes it', async () => {
  expect(await title(() => addBlock({ ...told, unitId: 'unit-1', outline }))).toBe(
    '划定区块“示例区块”',
  );
  expect(block().outlines).toEqual([anOutline()]);
  expect(await title(() => editBlock({ ...seen(), patch: { endYear: 2024, note: '注' } }))).toBe(
    '修改区块“示例区块”的完成年份、备注',
  );
  const moved = {
    ...outline,
    validFrom: '2022-06-01',
    why: '东侧纳入',
    polygons: squareAt(122.1, 30),
  };
  expect(await title(() => redrawBlock({ ...seen(), outline: moved, correct: false }))).toBe(
    '调整区块“示例区块”的边界，自 2022-06-01 起，理由：东侧纳入',
  );
  const right = { ...moved, why: '坐标录错', polygons: squareAt(122.11, 30) };
  expect(await title(() => redrawBlock({ ...seen(), outline: right, correct: true }))).toBe(
    '更正区块“示例区块”的边界，理由：坐标录错',
  );
  expect(block().outlines).toEqual([
    anOutline(),
    { ...right, validFrom: '2022-06-01', by: '测试员' },
  ]);
  const choice = { parcelIds: ['parcel-1'], as: 'part', why: '跨界' } as const;
  expect(await title(() => setMembership({ ...seen(), ...choice }))).toBe(
    '区块“示例区块”：“示例地块一”按界内面积计入，理由：跨界',
  );
  const rule = { parcelIds: ['parcel-1', 'parcel-2'], as: null, why: '' };
  expect(await title(() => setMembership({ ...seen(), ...rule }))).toBe(
    '区块“示例区块”：2 宗地块恢复按过半计入',
  );
  const result = { year: 2021, result: '达到', assessedOn: '2021-12-20', document: '' } as const;
  expect(await title(() => setGoalResult({ ...seen(), ...result }))).toBe(
    '将区块“示例区块” 2021 年进度目标评为达到（2021-12-20）',
  );
  expect(await title(() => removeBlock({ id: block().id }))).toBe('删除区块“示例区块”');
});

it('makes a block that nobody has drawn yet, and draws it', async () => {
  expect(await title(() => addBlock({ ...told, outline: null }))).toBe('新建区块“示例区块”');
  expect(await title(() => redrawBlock({ ...seen(), outline, correct: false }))).toBe(
    '划定区块“示例区块”的边界，自 2021-05-20 起，理由：首次划定',
  );
});

it('takes what is not told as not known', async () => {
  await addBlock({ programId: 'example-2021', name: ' 新区块 ', outline });
  expect(block()).toMatchObject({ name: '新区块', startYear: null, modes: [], choices: [] });
  expect(Object.keys(block()).sort()).toEqual(Object.keys(aBlock()).sort());
});

it('refuses in words and writes nothing', async () => {
  await addBlock({ ...told, outline });
  const was = state();
  const of = async (answer: Promise<unknown>) => {
    expect(await answer).toMatchObject({ now: expect.stringMatching(/.{4}/) });
    expect(state()).toBe(was);
    return ((await answer) as Refusal).refused;
  };
  expect(await of(addBlock({ ...told, outline }))).toBe('twice');
  expect(await of(editBlock({ ...seen(), patch: { name: '' } }))).toBe('bad-text');
  expect(await of(editBlock({ ...seen(), seenRev: 0, patch: { note: '迟' } }))).toBe('conflict');
  expect(await of(redrawBlock({ ...seen(), outline, correct: false }))).toBe('not-later');
  const choice = { parcelIds: ['parcel-1'], as: 'in', why: ' ' } as const;
  expect(await of(setMembership({ ...seen(), ...choice }))).toBe('bad-text');
  const result = { year: 2021, result: '达到', assessedOn: null, document: '' } as const;
  expect(await of(setGoalResult({ ...seen(), ...result }))).toBe('bad-day');
  expect(await of(setGoalResult({ ...seen(), ...result, year: 2022 }))).toBe('no-goal');
  expect(await of(removeBlock({ id: 'block-9' }))).toBe('gone');
});
