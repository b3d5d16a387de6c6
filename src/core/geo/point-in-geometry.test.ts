import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packPolygons, type Ring } from './geometry';
import { containsPoint, placeInRing, placeOfPoint } from './point-in-geometry';

const outer: Ring = [
  [0, 0],
  [4, 0],
  [4, 4],
  [0, 4],
];
const hole: Ring = [
  [1, 1],
  [3, 1],
  [3, 3],
  [1, 3],
];
const island: Ring = [
  [6, 0],
  [8, 0],
  [7, 2],
];
const shape = packPolygons([[outer, hole], [island]]);

describe('a point', () => {
  it.each([
    [0.5, 0.5, 'inside'],
    [0.5, 1, 'inside'],
    [2, 2, 'outside'],
    [7, 1, 'inside'],
    [5, 1, 'outside'],
    [-1, 0, 'outside'],
    [-1, 4, 'outside'],
    [6.2, 2, 'outside'],
    [0, 2, 'boundary'],
    [4, 4, 'boundary'],
    [2, 1, 'boundary'],
    [3, 3, 'boundary'],
    [7, 2, 'boundary'],
    [7, 0, 'boundary'],
  ] as const)('at %f, %f is %s', (lon, lat, place) => {
    expect(placeOfPoint(shape, lon, lat)).toBe(place);
    expect(containsPoint(shape, lon, lat)).toBe(place !== 'outside');
  });

  it('is asked of one ring alone, without its holes', () => {
    expect(placeInRing(shape, 0, 2, 2)).toBe('inside');
    expect(placeInRing(shape, 1, 2, 2)).toBe('inside');
    expect(placeInRing(shape, 2, 2, 2)).toBe('outside');
    expect(placeInRing(shape, 0, 0, 0)).toBe('boundary');
  });

  it('does not depend on winding or on where a ring begins', () => {
    const grid = fc.integer({ min: -1, max: 9 });
    fc.assert(
      fc.property(grid, grid, fc.integer({ min: 0, max: 3 }), (lon, lat, turn) => {
        const turned = [...outer.slice(turn), ...outer.slice(0, turn)].reverse();
        const other = packPolygons([[island], [turned, hole]]);
        expect(placeOfPoint(other, lon, lat)).toBe(placeOfPoint(shape, lon, lat));
      }),
    );
  });

  it('is nowhere in an empty geometry', () => {
    expect(placeOfPoint(packPolygons([]), 0, 0)).toBe('outside');
  });
});
