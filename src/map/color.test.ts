import { expect, it } from 'vitest';
import { mixColors, plainColor } from './color';

it('rewrites mixed colours for the style engine', () => {
  expect(plainColor('color(srgb 1 0.5 0 / 0.4)')).toBe('rgba(255, 128, 0, 0.4)');
  expect(plainColor('color(srgb 0 0 0)')).toBe('rgba(0, 0, 0, 1)');
  expect(plainColor('rgb(1, 2, 3)')).toBe('rgb(1, 2, 3)');
});

it('mixes', () => {
  expect(mixColors('rgb(0, 100, 200)', 'rgb(100, 0, 200)', 0.25)).toBe('rgba(25, 75, 200, 1)');
  expect(mixColors('rgba(0, 0, 0, 0.5)', 'rgb(0, 0, 0)', 0.5)).toBe('rgba(0, 0, 0, 0.75)');
  expect(mixColors('oklch(1 0 0)', 'rgb(0, 0, 0)', 0.5)).toBe('oklch(1 0 0)');
});
