import { expect, it } from 'vitest';
import { gridOfZone } from './grid-of-zone';
import { degreesText, gridText } from './place';

it('reads a place in degrees', () => {
  expect(degreesText([122.1065234, 30.0123456])).toBe('东经 122.106523°  北纬 30.012346°');
  expect(degreesText([-1, -2])).toBe('西经 1.000000°  南纬 2.000000°');
});

it('reads a place in the 3° zone, X north and Y east with the zone in front', () => {
  const point = gridOfZone(41)([121.9, 29.85]);
  expect(point && gridText(point)).toBe('X 3303993.6  Y 41393702.5');
});

it('has no grid outside the zones of China', () => {
  expect(gridOfZone(99)([122, 30])).toBeNull();
});
