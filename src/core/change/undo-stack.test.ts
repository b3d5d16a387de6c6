import { expect, it } from 'vitest';
import type { EventHeader } from './event';
import { readUndoStack } from './undo-stack';

function event(seq: number, undoes?: number): EventHeader {
  const base = {
    seq,
    at: '2021-07-31T00:00:00Z',
    actor: { name: '测试员', office: '测试科' },
    device: 'dev-1',
    command: 'edit-fact',
    title: '',
    count: 1,
  };
  return undoes === undefined ? base : { ...base, undoes };
}

function tops(log: readonly EventHeader[]): [undo: number[], redo: number[]] {
  const stack = readUndoStack(log);
  return [stack.undo.map((e) => e.seq), stack.redo.map((e) => e.seq)];
}

it('an undo moves an event from one pile to the other, a redo back', () => {
  expect(tops([event(1), event(2)])).toEqual([[1, 2], []]);
  expect(tops([event(1), event(2), event(3, 2)])).toEqual([[1], [3]]);
  expect(tops([event(1), event(2), event(3, 2), event(4, 3)])).toEqual([[1, 4], []]);
});

it('undoing twice and redoing twice comes out even', () => {
  const log = [event(1), event(2), event(3, 2), event(4, 1), event(5, 4), event(6, 3)];
  expect(tops(log)).toEqual([[5, 6], []]);
});

it('a new event after an undo leaves nothing to redo', () => {
  expect(tops([event(1), event(2, 1), event(3)])).toEqual([[3], []]);
});

it('what a workspace begins with cannot be undone', () => {
  expect(tops([{ ...event(1), command: 'create-starter' }, event(2)])).toEqual([[2], []]);
});

it('an entry that changed nothing is passed over', () => {
  expect(tops([event(1), { ...event(2), count: 0 }])).toEqual([[1], []]);
});
