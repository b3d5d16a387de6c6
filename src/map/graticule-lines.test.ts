import { expect, it } from 'vitest';
import { graticuleLines, graticuleStep } from './graticule-lines';

it('steps by round minutes and seconds, at least 200 px apart', () => {
  expect(graticuleStep(1 / 3600 / 200)).toBe(1);
  expect(graticuleStep(50 / 3600 / 200)).toBe(60);
  expect(graticuleStep(1)).toBe(36000);
});

it('draws the lines inside the box, on multiples of the step', () => {
  const { features } = graticuleLines(
    { west: 121.85, south: 29.95, east: 122.35, north: 30.15 },
    360,
  );
  expect(features).toHaveLength(5 + 2);
});
