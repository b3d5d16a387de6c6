import { expect, it } from 'vitest';
import { evenLines } from './sheet-names';

it('lines of a name are about as long as each other', () => {
  expect(evenLines('舟山海荣水产食品有限公司', 8)).toEqual(['舟山海荣水产', '食品有限公司']);
  expect(evenLines('金塘', 8)).toEqual(['金塘']);
  expect(evenLines('干𬒗', 1)).toEqual(['干', '𬒗']);
  expect(evenLines('白泉浪西区块 7-03 号地块', 6)).toEqual(['白泉浪西区', '块 7-03', '号地块']);
});
