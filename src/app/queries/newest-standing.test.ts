import { expect, test } from 'vitest';
import { newestStanding } from './newest-standing';

const check = (seq: number) => ({ seq, command: 'check' });
const edit = (seq: number) => ({ seq, command: 'edit' });
const undo = (seq: number, undoes: number) => ({ seq, command: 'undo', undoes });
const found = (...log: Parameters<typeof newestStanding>[0][]) =>
  log.map((entries) => newestStanding(entries, ['check', 'start'])?.seq);

test('the newest that stands; undone ones do not, redone ones do again', () => {
  expect(found([], [edit(1)], [check(1), edit(2)], [check(1), check(2)])).toEqual([
    undefined,
    undefined,
    1,
    2,
  ]);
  expect(found([check(1), undo(2, 1)])).toEqual([undefined]);
  expect(found([check(1), check(2), undo(3, 2)])).toEqual([1]);
  expect(found([check(1), undo(2, 1), undo(3, 2)])).toEqual([1]);
});
