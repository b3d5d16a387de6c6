import { expect, it } from 'vitest';
import { dated } from './stories';

const weightOf = (event: string) => (event === 'complete' ? 1 : event === 'start' ? 0.5 : 0);
const story = {
  events: [
    ['agree', -400],
    ['transfer', -200],
    ['start', -190],
    ['complete', 0],
  ] as const,
};

it('lets nothing count before its time and begins just after', () => {
  const on = '2022-06-01';
  const events = dated(story, { on, first: '2021-01-01', since: '2022-01-01', weightOf });
  expect(events).toEqual([
    { event: 'agree', on: '2021-04-27' },
    { event: 'transfer', on: '2021-11-13' },
    { event: 'start', on: '2022-01-10' },
    { event: 'complete', on },
  ]);
});

it('leaves out what there is no room for, and what was before the program', () => {
  const on = '2022-01-20';
  const events = dated(story, { on, first: '2022-01-01', since: '2022-01-01', weightOf });
  expect(events).toEqual([{ event: 'complete', on }]);
});
