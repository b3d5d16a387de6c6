import { describe, expect, it } from 'vitest';
import type { Ring } from '../../core/geo/geometry';
import { copyText, lengthText, measureText, TANGLED } from './measure-text';

const square: Ring = [
  [122, 30],
  [122.001, 30],
  [122.001, 30.001],
  [122, 30.001],
];
const [a, b, c, d] = square as [Ring[number], Ring[number], Ring[number], Ring[number]];

describe('a measure in words', () => {
  it('has a length in metres, then in kilometres', () => {
    expect([0.034, 9.994, 12.34, 999.94, 999.96, 12345.6, Number.NaN].map(lengthText)).toEqual([
      '0.03 米',
      '9.99 米',
      '12.3 米',
      '999.9 米',
      '1.000 千米',
      '12.346 千米',
      '无法计算',
    ]);
  });

  it('has total and segments of a line', () => {
    expect(measureText('distance', [a])).toBeNull();
    expect(measureText('distance', [a, b])).toMatchObject({ lead: '96.5 米', rows: [] });
    expect(measureText('distance', [a, b, c])).toEqual({
      short: '207.3 米',
      lead: '207.3 米',
      rows: [
        ['第 1 段', '96.5 米'],
        ['第 2 段', '110.9 米'],
      ],
      method: '大地线长度 · CGCS2000',
      fault: null,
    });
  });

  it('A14 has an area with its method, in both units, and the perimeter', () => {
    const text = measureText('area', square);
    expect(text).toMatchObject({ lead: '16.04 亩', method: '椭球面积 · CGCS2000', fault: null });
    expect(text?.rows.slice(0, 2)).toEqual([
      ['平方米', '10,695.69 m²'],
      ['周长', '414.7 米'],
    ]);
    expect(text?.rows).toHaveLength(6);
  });

  it('has no area of an outline that crosses itself, and says so', () => {
    const text = measureText('area', [a, c, b, d]);
    expect(text).toMatchObject({ short: '边线自相交', fault: TANGLED });
    expect(text && copyText('area', text)).toContain(`面积\t${TANGLED}`);
    expect(text?.rows.some(([name]) => name === '平方米')).toBe(false);
  });

  it('is copied as lines of name and figure', () => {
    const text = measureText('distance', [a, b, c]);
    expect(text && copyText('distance', text)).toBe(
      '长度\t207.3 米\n第 1 段\t96.5 米\n第 2 段\t110.9 米\n口径\t大地线长度 · CGCS2000',
    );
  });
});
