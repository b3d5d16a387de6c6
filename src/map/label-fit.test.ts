import { expect, it } from 'vitest';
import { lineLength } from './label-fit';

it.each([
  ['金塘螺杆', 50, 20, 4],
  ['金塘螺杆', 40, 20, null],
  ['干𬒗', 25, 20, 2],
  ['舟山海荣水产食品有限公司', 60, 50, 5],
  ['舟山海荣水产食品有限公司', 60, 40, null],
  ['舟山海荣水产食品有限公司', 500, 50, 8],
])('%s in %i × %i px', (name, width, height, expected) => {
  expect(lineLength(name, width, height)).toBe(expected);
});
