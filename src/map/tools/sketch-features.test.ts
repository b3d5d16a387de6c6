import { describe, expect, it } from 'vitest';
import type { Ring } from '../../core/geo/geometry';
import { type Measuring, nothingMeasured } from './measuring';
import { sketchFeatures } from './sketch-features';

const square: Ring = [
  [122, 30],
  [122.001, 30],
  [122.001, 30.001],
  [122, 30.001],
];
const [a, b, c, d] = square as [Ring[number], Ring[number], Ring[number], Ring[number]];
const drawn = (measuring: Measuring) => sketchFeatures({ pick: null, measuring }).features;
const roles = (measuring: Measuring) => drawn(measuring).map(({ properties }) => properties?.role);

describe('what tools draw', () => {
  it('is nothing when there is nothing', () => {
    expect(sketchFeatures({ pick: null, measuring: null }).features).toEqual([]);
    expect(drawn(nothingMeasured('area'))).toEqual([]);
  });

  it('is the outline of a pick, closed', () => {
    const [, feature] = sketchFeatures({ pick: square, measuring: null }).features;
    expect(feature?.properties).toEqual({ role: 'pick' });
    const ring = feature?.geometry.type === 'Polygon' ? feature.geometry.coordinates[0] : [];
    expect(ring).toEqual([...square, a].map((place) => [...place]));
  });

  it('is a line with corners, and its length at the pointer', () => {
    const state = { ...nothingMeasured('distance'), points: [a, b], pointed: c, snapped: true };
    expect(roles(state)).toEqual(['casing', 'measure', 'corner', 'corner', 'snap', 'figure']);
    expect(drawn(state).at(-1)).toMatchObject({
      properties: { text: '207.3 米' },
      geometry: { coordinates: c },
    });
    expect(roles({ ...state, done: true })).toEqual([
      'casing',
      'measure',
      'corner',
      'corner',
      'figure',
    ]);
  });

  it('is an area from three points on, and says when its edge crosses itself', () => {
    const state = { ...nothingMeasured('area'), points: [a, b] };
    expect(drawn(state)[1]?.geometry.type).toBe('LineString');
    expect(drawn({ ...state, points: square })[1]?.geometry.type).toBe('Polygon');
    const tangled = { ...state, points: [a, c, b, d] };
    expect(roles(tangled)[1]).toBe('tangled');
    expect(drawn(tangled).at(-1)?.properties?.text).toBe('边线自相交');
  });
});
