import { describe, expect, it } from 'vitest';
import type { LonLat } from '../geo/shift-datum';
import type { Corners } from './basemap-source';
import { checkCorners } from './check-corners';

const square: Corners = [
  [122.1, 30.05],
  [122.15, 30.05],
  [122.15, 30],
  [122.1, 30],
];
const [upperLeft, upperRight, lowerRight, lowerLeft] = square;

describe('the corners of a picture', () => {
  it('are taken clockwise from the upper left, turned as it may be', () => {
    expect(checkCorners(square)).toBeNull();
    expect(checkCorners([upperRight, lowerRight, lowerLeft, upperLeft])).toBeNull();
    expect(checkCorners([lowerLeft, upperLeft, upperRight, lowerRight])).toBeNull();
  });

  it('say what was confused with what', () => {
    expect(checkCorners([lowerRight, lowerLeft, upperLeft, upperRight])?.why).toContain(
      '左上角在右下角的东南',
    );
    expect(checkCorners([upperRight, upperLeft, lowerLeft, lowerRight])?.why).toContain('左右翻转');
    expect(checkCorners([lowerLeft, lowerRight, upperRight, upperLeft])?.why).toContain('上下翻转');
    const [far, off]: LonLat[] = [
      [404000, 3320000],
      [122.1, 95],
    ];
    expect(checkCorners([far as LonLat, upperRight, off as LonLat, lowerLeft])?.why).toContain(
      '左上角、右下角不是经纬度',
    );
  });

  it.each<[string, Corners, string]>([
    ['crossed', [upperLeft, lowerRight, upperRight, lowerLeft], 'not-a-quadrilateral'],
    [
      'three in a line',
      [upperLeft, [122.125, 30.05], upperRight, lowerLeft],
      'not-a-quadrilateral',
    ],
    ['upside down', [lowerRight, lowerLeft, upperLeft, upperRight], 'upside-down'],
    ['counterclockwise', [upperRight, upperLeft, lowerLeft, lowerRight], 'mirrored'],
    [
      'metres instead of degrees',
      [[404000, 3320000], upperRight, lowerRight, lowerLeft],
      'bad-corner',
    ],
    ['not a number', [[Number.NaN, 30], upperRight, lowerRight, lowerLeft], 'bad-corner'],
    [
      'all in one place',
      square.map(([x, y]) => [122 + x / 1e5, 30 + y / 1e5]) as unknown as Corners,
      'too-small',
    ],
  ])('are refused: %s', (_, corners, refused) => {
    expect(checkCorners(corners)?.refused).toBe(refused);
  });
});
