import { expect, it } from 'vitest';
import { checkSeen } from './seen';

it('lets an edit of what was seen pass, the very first version too', () => {
  expect(checkSeen({ rev: 7 }, 7)).toBeNull();
  expect(checkSeen({ rev: 0 }, 0)).toBeNull();
});

it('refuses an edit of an older version, and of one this window has not got yet', () => {
  expect(checkSeen({ rev: 8 }, 7)).toMatchObject({ refused: 'conflict' });
  expect(checkSeen({ rev: 6 }, 7)).toMatchObject({ refused: 'conflict' });
});

it('tells a record that is gone from one that has moved on', () => {
  expect(checkSeen(undefined, 0)).toMatchObject({ refused: 'gone' });
});
