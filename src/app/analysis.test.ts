import { expect, it } from 'vitest';
import { shownRows, useAnalysis } from './analysis';

const analysis = {
  ...useAnalysis.getState(),
  ids: ['a', 'b', 'c'],
  kept: Uint8Array.from([1, 1, 0]),
  side: { ...useAnalysis.getState().side, classes: Uint8Array.from([0, 1, 0]) },
};

it('rows are those of the classes that stand out, among those the filter kept', () => {
  expect(shownRows(analysis, [])).toBe(analysis.kept);
  expect([...(shownRows(analysis, ['none']) ?? [])]).toEqual([1, 0, 0]);
});

it('A10 classes of another theme in an address set no row aside, as on the map', () => {
  expect(shownRows(analysis, ['suspected'])).toBe(analysis.kept);
  expect([...(shownRows(analysis, ['suspected', 'none']) ?? [])]).toEqual([1, 0, 0]);
});
