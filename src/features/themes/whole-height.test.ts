import { expect, test } from 'vitest';
import { wholeHeight } from './whole-height';

/** Five lines of 24 px under a heading of 20, with a sum of 30 that stays, and a note of two lines below. */
const lines = [
  ...[44, 68, 92, 116, 140].map((endPx) => ({ endPx, belowPx: 30 })),
  { endPx: 210, belowPx: 0 },
];

test.each([
  [300, 300],
  [210, 210],
  [209, 170],
  [170, 170],
  [169, 146],
  [80, 74],
])('in %d px the list takes %d px', (roomPx, heightPx) => {
  expect(wholeHeight(lines, roomPx)).toBe(heightPx);
});

test('where not even one line fits, the room is taken as it is', () => {
  expect(wholeHeight(lines, 60)).toBe(60);
  expect(wholeHeight([], 60)).toBe(60);
});
