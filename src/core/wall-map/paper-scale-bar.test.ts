import { expect, it } from 'vitest';
import { paperScaleBar, scaleText } from './paper-scale-bar';

it.each([
  [10_000, 50, 50, ['0', '250', '500 米']],
  [25_000, 50, 40, ['0', '500', '1000 米']],
  [50_000, 50, 40, ['0', '1', '2 千米']],
  [500, 50, 40, ['0', '10', '20 米']],
])('at 1:%i within %i mm', (scale, most, length, labels) => {
  const bar = paperScaleBar(scale, most);
  expect(bar.lengthMm).toBeCloseTo(length, 9);
  expect(bar.ticks.map(({ label }) => label)).toEqual(labels);
  expect(bar.ticks.at(-1)?.atMm).toBeCloseTo(length, 9);
});

it('says when a scale is not a round one', () => {
  expect(scaleText(10_000.000001)).toBe('1:10,000');
  expect(scaleText(83_471.2)).toBe('约 1:83,500');
});
