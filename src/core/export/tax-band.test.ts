import { expect, it } from 'vitest';
import { taxBand } from './tax-band';

it.each([
  [-3, '2以下'],
  [1.999, '2以下'],
  [2, '2（含）—3'],
  [4.99, '4（含）—5'],
  [5, '5（含）—8'],
  [29.9, '12（含）—30'],
  [30, '30及以上'],
])('%s 万元/亩 is told as %s', (figure, band) => {
  expect(taxBand(figure)).toBe(band);
});

it('A5 an unknown figure has no band', () => {
  expect(taxBand(null)).toBeNull();
  expect(taxBand(Number.NaN)).toBeNull();
});
