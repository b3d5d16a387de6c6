import { expect, test } from 'vitest';
import { toolbarFit } from './toolbar-fit';

test('the toolbar gives way to the width of the map, sooner for fingers', () => {
  expect([3840, 980, 820, 546, 380].map((width) => toolbarFit(width, 32))).toEqual([
    'full',
    'full',
    'icons',
    'compact',
    'narrow',
  ]);
  expect([1500, 752, 540].map((width) => toolbarFit(width, 44))).toEqual([
    'full',
    'compact',
    'narrow',
  ]);
});
