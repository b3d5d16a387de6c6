import { expect, it } from 'vitest';
import { aCredit } from '../../../tests/builders/credits';
import { monthsAfter, movePlans, plansOf, withPlans } from './what-if';

const plan = (id: string, on: string) => aCredit(id, { planned: true, on });
const back = aCredit('back', { planned: true, on: '2021-06-30', reverses: 'gone' });
const all = [plan('b', '2022-03-31'), plan('gone', '2022-01-01'), back, plan('a', '2022-03-31')];

it('plans are those nobody took back, by their days', () => {
  const done = aCredit('done', { on: '2021-01-01' });
  const found = plansOf([...all, done], ({ id }) => (id === 'gone' ? '2021-06-30' : null));
  expect(found.map(({ id }) => id)).toEqual(['a', 'b']);
});

it('moves plans by months or leaves them out, and never what happened', () => {
  const plans = [plan('a', '2022-01-31'), plan('b', '2022-05-31')];
  const moved = movePlans(plans, { delayMonths: 1, off: new Set(['b']) });
  expect([...moved]).toEqual([
    ['a', '2022-02-28'],
    ['b', null],
  ]);
  const done = aCredit('c', { on: '2022-01-01' });
  const credits = new Map([...plans, done].map((one) => [one.id, one]));
  const next = withPlans(credits, new Map([...moved, ['c', null]]));
  expect([...next.values()].map(({ id, on }) => [id, on])).toEqual([
    ['a', '2022-02-28'],
    ['c', '2022-01-01'],
  ]);
  expect(credits.get('a')?.on).toBe('2022-01-31');
  const none = movePlans(plans, { delayMonths: 0, off: new Set() });
  expect(withPlans(credits, none)).toBe(credits);
});

it.each([
  ['2021-01-31', 1, '2021-02-28'],
  ['2021-11-30', 3, '2022-02-28'],
  ['2020-01-31', 1, '2020-02-29'],
  ['2021-12-15', 12, '2022-12-15'],
])('%s and %i months is %s', (day, months, after) => {
  expect(monthsAfter(day, months)).toBe(after);
});
