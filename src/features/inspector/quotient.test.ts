import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatNumber } from '../../core/quantity';
import { quotient } from './quotient';

const read = (text: string) => Number(text.replaceAll(',', ''));

test('A15 land of two decimals does not give the value shown; land of four does', () => {
  const land = 2.69412;
  expect(formatNumber(31.34 / land, 2)).toBe('11.63');
  expect(formatNumber(31.34 / read(formatNumber(land, 2)), 2)).toBe('11.65');
  expect(quotient(31.34, land, [2, 4])).toEqual({ top: '31.34', bottom: '2.6941' });
});

test('A15 what is shown divides to what is shown, to the last digit', () => {
  const amount = fc.double({ min: 0.01, max: 1e6, noNaN: true });
  const land = fc.double({ min: 0.05, max: 1e5, noNaN: true });
  fc.assert(
    fc.property(amount, land, fc.constantFrom(1, 100), (top, bottom, times) => {
      const shown = quotient(top, bottom, [2, 4], times);
      const found = (read(shown.top) / read(shown.bottom)) * times;
      const wanted = (top / bottom) * times;
      // A value that stands on the edge between two digits may fall to either side.
      fc.pre(wanted < 1e4 && Math.abs(((wanted * 100) % 1) - 0.5) > 0.01);
      expect(formatNumber(found, 2)).toBe(formatNumber(wanted, 2));
    }),
  );
});

test('a refund stays below nothing, and no land is no endless search', () => {
  expect(quotient(-12.5, 4, [2, 4])).toEqual({ top: '-12.50', bottom: '4.0000' });
  expect(quotient(1, 0, [2, 4]).bottom).toBe('0.0000');
});
