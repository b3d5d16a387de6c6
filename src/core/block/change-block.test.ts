import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aBlock, aGoal, anOutline, met, squareAt } from '../../../tests/builders/blocks';
import { aCredit } from '../../../tests/builders/credits';
import { aProject } from '../../../tests/builders/projects';
import { snapshot } from '../../../tests/builders/random-changes';
import { aParcel } from '../../../tests/builders/records';
import { apply } from '../change/apply';
import { addition, type Change } from '../change/change';
import { invert } from '../change/invert';
import { stamp } from '../change/stamp';
import { checkChanges } from '../integrity/check-changes';
import { isRefusal, type Refusal } from '../refusal';
import { emptyWorkspace, type Workspace } from '../workspace';
import type { Block } from './block';
import { blockAsOf } from './block-as-of';
import {
  addBlock,
  editBlock,
  redrawBlock,
  removeBlock,
  setGoalResult,
  setMembership,
} from './change-block';

const start = apply(emptyWorkspace(), [
  ...['parcel-1', 'parcel-2', 'parcel-3'].map((id) => addition('parcels', aParcel(id))),
  addition('blocks', aBlock('block-1', { goals: [aGoal()] })),
]) as Workspace;
const seen = { id: 'block-1', seenRev: 0 };
const after = (changes: readonly Change[] | Refusal, ws = start): Block => {
  if (isRefusal(changes)) throw new Error(changes.why);
  return (apply(ws, changes) as Workspace).tables.blocks.get('block-1') as Block;
};
const later = anOutline({
  validFrom: '2022-06-01',
  why: ' 东侧纳入 ',
  polygons: squareAt(122.1, 30),
});

it('adds a block with its words tidied and its goals by year', () => {
  const { rev: _, ...told } = aBlock('block-2', {
    name: ' 乙 ',
    goals: [aGoal(2022), aGoal(2021)],
  });
  expect(addBlock(start, { block: told })).toEqual([
    addition('blocks', { ...told, name: '乙', goals: [aGoal(2021), aGoal(2022)], rev: 0 }),
  ]);
});

it('edits what was seen and nothing else', () => {
  expect(after(editBlock(start, { ...seen, patch: { endYear: 2024, note: ' 注 ' } }))).toEqual(
    aBlock('block-1', { goals: [aGoal()], endYear: 2024, note: '注' }),
  );
  expect(editBlock(start, { ...seen, patch: { endYear: 2023 } })).toEqual([]);
  expect(editBlock(start, { ...seen, seenRev: 4, patch: {} })).toMatchObject({
    refused: 'conflict',
  });
  expect(editBlock(start, { ...seen, id: 'block-9', patch: {} })).toMatchObject({
    refused: 'gone',
  });
});

it('moves the boundary on a day: each day keeps the line that was valid on it', () => {
  const moved = after(redrawBlock(start, { ...seen, outline: later, correct: false }));
  expect(moved.outlines.map(({ validFrom, why }) => [validFrom, why])).toEqual([
    ['2021-05-20', '首次划定'],
    ['2022-06-01', '东侧纳入'],
  ]);
  const on = (day: string) => blockAsOf(moved, day)?.polygons ?? null;
  expect(on('2021-05-19')).toBeNull();
  expect(on('2021-05-20')).toEqual(anOutline().polygons);
  expect(on('2022-05-31')).toEqual(anOutline().polygons);
  expect(on('2022-06-01')).toEqual(later.polygons);
});

it('puts the newest line right without moving its day', () => {
  const { outlines } = after(redrawBlock(start, { ...seen, outline: later, correct: true }));
  expect(outlines).toEqual([{ ...later, why: '东侧纳入', validFrom: '2021-05-20' }]);
});

it('refuses a line that is not later, and to put right what was never drawn', () => {
  expect(redrawBlock(start, { ...seen, outline: anOutline(), correct: false })).toMatchObject({
    refused: 'not-later',
    now: expect.stringContaining('更正边界'),
  });
  const bare = apply(emptyWorkspace(), [addition('blocks', aBlock('block-1', { outlines: [] }))]);
  const first = { ...seen, outline: anOutline() };
  expect(redrawBlock(bare as Workspace, { ...first, correct: true })).toMatchObject({
    refused: 'no-outline',
  });
  expect(isRefusal(redrawBlock(bare as Workspace, { ...first, correct: false }))).toBe(false);
});

it('sets the result of a goal, and only of one that was set', () => {
  const told = { ...seen, result: '达到', assessedOn: '2021-12-20', document: '' } as const;
  expect(after(setGoalResult(start, { ...told, year: 2021 })).goals).toEqual([met()]);
  expect(setGoalResult(start, { ...told, year: 2022 })).toMatchObject({ refused: 'no-goal' });
});

it('removes a block once', () => {
  expect(removeBlock(start, { id: 'block-1' })).toHaveLength(1);
  expect(removeBlock(start, { id: 'block-9' })).toMatchObject({ refused: 'gone' });
});

it('does not remove a block that was credited or planned for, and names what stands in the way', () => {
  const subject = { table: 'blocks', id: 'block-1' } as const;
  const used = apply(start, [
    addition('credits', aCredit('c1', { subject, on: '2021-07-01', amount: 6.3, document: '' })),
    addition('credits', aCredit('c2', { subject, on: '2021-06-01', planned: true })),
    addition('credits', aCredit('back', { subject, reverses: 'c1' })),
    addition('credits', aCredit('other')),
    addition('projects', aProject('project-1', { subject, name: '示例区块一区块一方案' })),
  ]) as Workspace;
  expect(removeBlock(used, { id: 'block-1' })).toEqual({
    refused: 'in-use',
    why: '区块“示例区块”有 2 笔目标认定：2021-06-01 计划 10.00 亩（示例〔2021〕1 号）、2021-07-01 6.30 亩，1 个项目：“示例区块一区块一方案”（入单），没有删除。',
    now: '登记过认定的区块要留作出处，不能删除；认定有误的请在“目标”中撤销，边界有误的请更正边界。项目请先在“项目”中删除。',
  });
});

const way = fc.constantFrom('in' as const, 'out' as const, 'part' as const, null);
const chosen = fc.array(fc.tuple(fc.constantFrom('parcel-1', 'parcel-2', 'parcel-3'), way), {
  maxLength: 8,
});

it('A4 choices in any order come to the last word on each parcel, and go back one by one', () => {
  fc.assert(
    fc.property(chosen, (words) => {
      let ws = start;
      const done: [Workspace, readonly Change[]][] = [];
      for (const [parcelId, as] of words) {
        const seenRev = ws.tables.blocks.get('block-1')?.rev ?? -1;
        const input = { id: 'block-1', seenRev, parcelIds: [parcelId], as, why: '现场核查' };
        const changes = setMembership(ws, input);
        if (isRefusal(changes)) throw new Error(changes.why);
        const stamped = stamp(changes, ws.head + 1);
        const next = apply(ws, stamped, ws.head + 1) as Workspace;
        expect(checkChanges(next, stamped)).toBeNull();
        done.push([ws, stamped]);
        ws = next;
      }
      const last = [...new Map(words)].filter(([, as]) => as !== null).sort();
      const { choices } = ws.tables.blocks.get('block-1') as Block;
      expect(choices.map(({ parcelId, as }) => [parcelId, as])).toEqual(last);
      for (const [before, changes] of done.reverse()) {
        ws = apply(ws, invert(changes)) as Workspace;
        expect(snapshot(ws)).toBe(snapshot(before));
      }
    }),
  );
});

it('moves the common line of neighbours from the same day, all or nothing', () => {
  const two = apply(start, [
    addition('blocks', aBlock('block-2', { name: '乙', outlines: [anOutline()] })),
  ]) as Workspace;
  const along = [{ id: 'block-2', seenRev: 0, polygons: squareAt(122.2, 30) }];
  const changes = redrawBlock(two, { ...seen, outline: later, correct: false, along });
  if (isRefusal(changes)) throw new Error(changes.why);
  const { blocks } = (apply(two, changes) as Workspace).tables;
  expect(blocks.get('block-1')?.outlines.at(-1)?.polygons).toEqual(later.polygons);
  expect(blocks.get('block-2')?.outlines.at(-1)).toMatchObject({
    validFrom: '2022-06-01',
    why: '东侧纳入（共用界线随相邻区块移动）',
    polygons: squareAt(122.2, 30),
  });
  const stale = [{ ...along[0], id: 'block-2', polygons: squareAt(122.2, 30), seenRev: 3 }];
  const refusal = redrawBlock(two, { ...seen, outline: later, correct: false, along: stale });
  expect(refusal).toMatchObject({ refused: 'conflict' });
  expect((refusal as Refusal).why).toContain('乙');
});
