import { expect, it } from 'vitest';
import { type Due, type DueDays, dueOf, lastDayOf } from './due';
import type { WorkState } from './work-state';

const days: DueDays = { issuedOn: '2021-11-17', enteredOn: '2021-11-20', today: '2022-01-01' };

it.each([
  ['2021-07', '2021-07-31'],
  ['2021-02', '2021-02-28'],
  ['2024-02', '2024-02-29'],
  ['2021-12', '2021-12-31'],
  ['2021-09-15', '2021-09-15'],
])('the last day of %s is %s', (deadline, day) => {
  expect(lastDayOf(deadline)).toBe(day);
});

it.each([
  // The document came out after its own deadline.
  ['2021-10-31', '未开始', {}, 'past-document', false],
  ['2021-10', '未开始', {}, 'past-document', false],
  ['2021-11', '未开始', {}, 'reached', true],
  ['2021-11-30', '进行中', {}, 'reached', true],
  ['2021-11-30', '已完成', {}, 'reached', false],
  ['2021-11-30', '不再办理', {}, 'reached', false],
  // The last day itself is still in time.
  ['2021-11', '未开始', { today: '2021-11-30' }, 'ahead', false],
  ['2021-11', '未开始', { today: '2021-12-01' }, 'reached', true],
  ['2021-11-17', '未开始', { today: '2021-11-19', enteredOn: '2021-11-01' }, 'reached', true],
  // Nobody kept it before the workspace came to be.
  ['2021-11', '未开始', { enteredOn: '2022-01-01' }, 'reached', false],
  ['2021-11', '未开始', { enteredOn: '2021-12-31' }, 'reached', true],
  ['2026-12-31', '未开始', {}, 'ahead', false],
] as [string, WorkState['state'], Partial<DueDays>, Due['kind'], boolean][])(
  '%s, %s, %j: %s, overdue %s',
  (deadline, state, patch, kind, overdue) => {
    const due = dueOf({ deadline, longTerm: false }, state, { ...days, ...patch });
    expect(due).toMatchObject({ kind, overdue });
  },
);

it('what is for the long term, or has no deadline, is never overdue', () => {
  const nothing = { lastDay: null, countsAfter: null, overdue: false };
  expect(dueOf({ deadline: null, longTerm: true }, '未开始', days)).toEqual({
    kind: 'long-term',
    ...nothing,
  });
  expect(dueOf({ deadline: null, longTerm: false }, '未开始', days)).toEqual({
    kind: 'none',
    ...nothing,
  });
  const begun = dueOf({ deadline: '2021-11-30', longTerm: true }, '未开始', days);
  expect(begun).toMatchObject({ kind: 'long-term', overdue: false });
});
