import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { aBlock, aGoal, anOutline, squareAt } from '../../tests/builders/blocks';
import { openFresh, put, state, title } from '../../tests/builders/command-desk';
import { aParcel, aShape, aUnit } from '../../tests/builders/records';
import { addition } from '../core/change/change';
import type { Refusal } from '../core/refusal';
import { addBlock } from './commands/add-block';
import { editBlock } from './commands/edit-block';
import { redrawBlock } from './commands/redraw-block';
import { removeBlock } from './commands/remove-block';
import { setGoalResult } from './commands/set-goal-result';
import { setMembership } from './commands/set-membership';
import { commit } from './commit';
import { useWorkspace } from './workspace-store';

beforeEach(async () => {
  await openFresh('block-commands', [
    addition('units', aUnit()),
    ...['parcel-1', 'parcel-2'].map((id) => addition('parcels', aParcel(id))),
  ]);
});

const block = () => [...useWorkspace.getState().ws.tables.blocks.values()][0] ?? aBlock();
const seen = () => ({ id: block().id, seenRev: block().rev });

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

it('A4 choices made while drawing, and those the line makes pointless, are one event with it', async () => {
  await commit(
    put,
    [1, 2].map((n) => addition('shapes', aShape(`parcel-${n}`, 122 + n / 10))),
  );
  // The first line cuts parcel-1, the second parcel-2.
  const west = { ...outline, polygons: squareAt(122.1002, 30.045) };
  const east = { ...outline, validFrom: '2022-06-01', polygons: squareAt(122.2002, 30.045) };
  await addBlock({ ...told, outline: west });
  await setMembership({ ...seen(), parcelIds: ['parcel-1'], as: 'in', why: '跨界' });
  const made = [{ parcelId: 'parcel-2', as: 'out', why: '另行整治' }] as const;
  expect(await title(() => redrawBlock({ ...seen(), outline: east, correct: false, made }))).toBe(
    '调整区块“示例区块”的边界，自 2022-06-01 起，1 宗跨界地块改定计入方式，1 宗不再跨界，恢复按过半计入，理由：首次划定',
  );
  expect(block().choices).toEqual(made);
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
