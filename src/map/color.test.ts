import { expect, it } from 'vitest';
import { plainColor } from './color';

it('rewrites mixed colours for the style engine', () => {
  expect(plainColor('color(srgb 1 0.5 0 / 0.4)')).toBe('rgba(255, 128, 0, 0.4)');
  expect(plainColor('color(srgb 0 0 0)')).toBe('rgba(0, 0, 0, 1)');
  expect(plainColor('rgb(1, 2, 3)')).toBe('rgb(1, 2, 3)');
});
