import { expect, it } from 'vitest';
import { once } from './once';

it('works when first asked, and never again, also for nothing', () => {
  let worked = 0;
  const ask = once(() => {
    worked++;
    return undefined;
  });
  expect(worked).toBe(0);
  ask();
  ask();
  expect(worked).toBe(1);
});
