import { expect, it } from 'vitest';
import { readScale } from './wall-map-choice';

it.each([
  ['1:10,000', 10_000],
  ['1：25000', 25_000],
  [' 5000 ', 5000],
  ['1:5万', 50_000],
  ['2.5万', 25_000],
  ['1:0', null],
  ['1:99', null],
  ['1:3000000', null],
  ['一比一万', null],
  ['', null],
])('%s', (text, expected) => {
  expect(readScale(text)).toBe(expected);
});
