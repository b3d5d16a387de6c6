import { expect, it } from 'vitest';
import { sizeToFit, textWidth, wrapText } from './text-width';

it('breaks between characters, keeps figures whole, begins no line with a stop', () => {
  expect(wrapText('面积按椭球面计算，共 12,345.67 亩。', 10, 1)).toEqual([
    '面积按椭球面计算，共',
    '12,345.67 亩。',
  ]);
  expect(wrapText('一二三四，五', 4, 1)).toEqual(['一二三', '四，五']);
  expect(wrapText('示例（虚构），共', 6, 1)).toEqual(['示例（虚', '构），共']);
  expect(wrapText('一），', 2, 1)).toEqual(['一），']);
  expect(wrapText('', 10, 1)).toEqual([]);
});

it('breaks a word no line can hold', () => {
  expect(wrapText('ABCDEFGHIJ', 4.2, 1).join('')).toBe('ABCDEFGHIJ');
  expect(wrapText('ABCDEFGHIJ', 4.2, 1).length).toBeGreaterThan(1);
});

it('makes letters smaller until the text fits, never larger', () => {
  expect(sizeToFit('定海区', 100, 5)).toBe(5);
  expect(textWidth('定海区亩均税收', sizeToFit('定海区亩均税收', 14, 5))).toBeCloseTo(14, 9);
});
