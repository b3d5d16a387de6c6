import { expect, it } from 'vitest';
import { fitPadding } from './fit-padding';

it('leaves the legend and the toolbar their room on a map that has it', () => {
  const { left, right, top, bottom } = fitPadding(980, 560);
  expect(left - right).toBeGreaterThan(280);
  expect(top - bottom).toBeGreaterThan(70);
});

it.each([
  [546, 480],
  [372, 300],
  [120, 90],
])('leaves more than half of a map of %i × %i for the land', (width, height) => {
  const { left, right, top, bottom } = fitPadding(width, height);
  expect(left + right).toBeLessThan(width / 2);
  expect(top + bottom).toBeLessThan(height / 2);
});
