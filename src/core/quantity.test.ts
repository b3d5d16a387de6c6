import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatFar,
  formatHectare,
  formatM2,
  formatMu,
  formatNumber,
  formatRate,
  formatWan,
  formatWanPerMu,
  hectareFromM2,
  m2FromHectare,
  m2FromMu,
  muFromHectare,
  muFromM2,
  roundTo,
  sumOf,
  sumOfKnown,
  wanFromYuan,
} from './quantity';

describe('units', () => {
  it('holds fifteen 亩 to the hectare exactly, at any size', () => {
    expect(muFromM2(10000)).toBe(15);
    expect(muFromM2(m2FromHectare(8000 / 15))).toBeCloseTo(8000, 9);
    expect(muFromHectare(1)).toBe(15);
    expect(hectareFromM2(12345)).toBe(1.2345);
    expect(wanFromYuan(10000)).toBe(1);
  });

  it('goes to 亩 and back', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), (m2) => {
        expect(Math.abs(m2FromMu(muFromM2(m2)) - m2)).toBeLessThanOrEqual(m2 * 1e-15);
      }),
    );
  });
});

describe('printed figures', () => {
  it('separates thousands and fixes decimals', () => {
    expect(formatMu(12345.6)).toBe('12,345.60 亩');
    expect(formatM2(5582.7101)).toBe('5,582.71 m²');
    expect(formatHectare(0.55827101)).toBe('0.5583 公顷');
    expect(formatWanPerMu(24.097)).toBe('24.10 万元/亩');
    expect(formatWan(1234567)).toBe('1,234,567.00 万元');
    expect(formatRate(0.504)).toBe('50%');
    expect(formatFar(1.2)).toBe('1.20');
    expect(formatNumber(999.999, 2)).toBe('1,000.00');
    expect(formatNumber(123, 0)).toBe('123');
  });

  it('A5 shows the unknown as unknown, and zero as zero', () => {
    for (const unknown of [null, undefined, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(formatMu(unknown)).toBe('未知');
      expect(formatRate(unknown)).toBe('未知');
    }
    expect(formatMu(0)).toBe('0.00 亩');
  });

  it('rounds halves as people do, also below zero, and prints no minus zero', () => {
    expect(formatNumber(1.005, 2)).toBe('1.01');
    expect(formatNumber(8.3765, 3)).toBe('8.377');
    expect(formatNumber(-2.5, 0)).toBe('-3');
    expect(formatNumber(-0.001, 2)).toBe('0.00');
    expect(formatRate(0.285)).toBe('29%');
  });

  it('rounds no further than half a unit', () => {
    const value = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(value, fc.integer({ min: 0, max: 4 }), (x, decimals) => {
        expect(Math.abs(roundTo(x, decimals) - x)).toBeLessThanOrEqual(
          0.5 * 10 ** -decimals + 1e-6,
        );
      }),
    );
    expect(roundTo(1e-7, 2)).toBe(0);
    expect(roundTo(1e21, 2)).toBe(1e21);
  });
});

describe('sums', () => {
  it('A15 is equal to what it prints', () => {
    expect(sumOf([0.1, 0.2])).toBe(0.3);
    expect(sumOf(Array<number>(500).fill(0.1))).toBe(50);
    expect(sumOf([])).toBe(0);
    expect(sumOf([1e15, 1, -1e15])).toBe(1);
  });

  it('does not depend on the order', () => {
    const cents = fc.array(fc.integer({ min: -1e9, max: 1e9 }), { maxLength: 50 });
    fc.assert(
      fc.property(cents, (list) => {
        const values = list.map((cent) => cent / 100);
        expect(sumOf(values)).toBe(sumOf([...values].reverse()));
      }),
    );
  });

  it('A5 has no total when a part is unknown', () => {
    expect(sumOfKnown([1, null, 2])).toBeNull();
    expect(sumOfKnown([1, 2])).toBe(3);
    expect(sumOfKnown([])).toBe(0);
  });
});
