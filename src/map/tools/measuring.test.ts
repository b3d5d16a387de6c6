import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ring } from '../../core/geo/geometry';
import {
  type MeasureEvent,
  type MeasureKind,
  measure,
  nothingMeasured,
  pointsSoFar,
} from './measuring';

type Place = Ring[number];

const a: Place = [122, 30];
const b: Place = [122.001, 30];
const c: Place = [122.001, 30.001];

const click = (place: Place, again = false): MeasureEvent => ({ type: 'click', place, again });
const play = (kind: MeasureKind, ...events: MeasureEvent[]) =>
  events.reduce(measure, nothingMeasured(kind));

describe('measuring', () => {
  it('takes a point with every click and ends when told', () => {
    const state = play('distance', click(a), click(b), click(c), { type: 'end' });
    expect(state).toMatchObject({ points: [a, b, c], done: true });
  });

  it('ends with a second click on the last point, unless there is but one', () => {
    const state = play('distance', click(a), click(b), click(b, true));
    expect(state).toMatchObject({ points: [a, b], done: true });
    expect(play('distance', click(a), click(a, true))).toMatchObject({ points: [a], done: false });
  });

  it('does not end before there is something to measure', () => {
    expect(play('distance', click(a), { type: 'end' }).done).toBe(false);
    expect(play('area', click(a), click(b), { type: 'end' }).done).toBe(false);
    expect(play('area', click(a), click(b), click(c), { type: 'end' }).done).toBe(true);
  });

  it('takes back the last point, and none from a finished measure', () => {
    expect(play('distance', click(a), click(b), { type: 'back' }).points).toEqual([a]);
    expect(play('distance', { type: 'back' }).points).toEqual([]);
    const done = play('distance', click(a), click(b), { type: 'end' }, { type: 'back' });
    expect(done).toMatchObject({ points: [a, b], done: true });
  });

  it('closes an outline at its first corner', () => {
    expect(play('area', click(a), click(b), click(c), click(a))).toMatchObject({
      points: [a, b, c],
      done: true,
    });
    expect(play('area', click(a), click(b), click(a)).done).toBe(false);
    expect(play('distance', click(a), click(b), click(c), click(a))).toMatchObject({
      points: [a, b, c, a],
      done: false,
    });
  });

  it('begins anew after the end, but not with the click that ended it', () => {
    const done = play('distance', click(a), click(b), { type: 'end' });
    expect(measure(done, click(b, true))).toBe(done);
    expect(measure(done, click(c))).toMatchObject({ points: [c], done: false });
  });

  it('shows the way to the pointer until it ends or the pointer leaves', () => {
    const drawing = play('distance', click(a), { type: 'point', place: b, snapped: true });
    expect(pointsSoFar(drawing)).toEqual([a, b]);
    expect(drawing.snapped).toBe(true);
    const left = measure(drawing, { type: 'point', place: null, snapped: true });
    expect(pointsSoFar(left)).toEqual([a]);
    expect(left.snapped).toBe(false);
    const done = play(
      'distance',
      click(a),
      click(b),
      { type: 'point', place: c, snapped: false },
      { type: 'end' },
    );
    expect(pointsSoFar(done)).toEqual([a, b]);
  });

  it('forgets its points when cancelled and stays ready', () => {
    const state = play('area', click(a), click(b), { type: 'cancel' });
    expect(state).toMatchObject({ kind: 'area', points: [], done: false });
  });

  it('never has two points running in one place, nor ends with too few', () => {
    const place = fc.constantFrom(a, b, c);
    const event = fc.oneof(
      fc.record({ type: fc.constant('click' as const), place, again: fc.boolean() }),
      fc.record({
        type: fc.constant('point' as const),
        place: fc.option(place),
        snapped: fc.boolean(),
      }),
      fc.constantFrom<MeasureEvent>({ type: 'end' }, { type: 'back' }, { type: 'cancel' }),
    );
    fc.assert(
      fc.property(
        fc.constantFrom<MeasureKind>('distance', 'area'),
        fc.array(event),
        (kind, events) => {
          const { points, done } = play(kind, ...events);
          for (let i = 1; i < points.length; i++) expect(points[i]).not.toEqual(points[i - 1]);
          if (done) expect(points.length).toBeGreaterThanOrEqual(kind === 'distance' ? 2 : 3);
        },
      ),
    );
  });
});
