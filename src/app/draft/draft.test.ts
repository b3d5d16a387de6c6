import { describe, expect, it } from 'vitest';
import { geodesicAreaM2 } from '../../core/geo/geodesic-area';
import { packPolygons, type Ring } from '../../core/geo/geometry';
import { isRefusal } from '../../core/refusal';
import { applyLine, applyRing, applyRings } from './apply-gesture';
import { beginDraft, type Draft, stepBack, stepForward, withLock, withTool } from './draft';
import { lengthened, withoutRepeats } from './tidy-line';

function square(lon: number, lat: number, size: number): Ring {
  return [
    [lon, lat],
    [lon + size, lat],
    [lon + size, lat + size],
    [lon, lat + size],
  ];
}

const plot = packPolygons([[square(122, 30, 0.01)]]);
const areaOf = ({ shape }: Draft) => (shape ? geodesicAreaM2(shape) : 0);
const whole = geodesicAreaM2(plot);

function ok(answer: ReturnType<typeof applyLine>): Draft {
  if (isRefusal(answer)) throw new Error(answer.why);
  return answer;
}

describe('gestures', () => {
  it('add parts and take holes out; each is one step back', () => {
    const first = ok(applyRing(beginDraft({ kind: 'new-block' }, null), square(122, 30, 0.01)));
    const two = ok(applyRing(first, square(122.02, 30, 0.01)));
    expect(two.shape?.polygons).toHaveLength(2);
    const holed = ok(applyRing(withTool(two, 'polygon', true), square(122.004, 30.004, 0.002)));
    expect(holed.shape?.rings).toHaveLength(3);
    expect(areaOf(stepBack(holed))).toBe(areaOf(two));
    expect(areaOf(stepForward(stepBack(holed)))).toBe(areaOf(holed));
    expect(stepBack(stepBack(stepBack(holed))).shape).toBeNull();
  });

  it('refuse to take out what is not there, and leave the outline as it is', () => {
    const cutting = withTool(beginDraft({ kind: 'new-block' }, plot), 'polygon', true);
    expect(applyRing(cutting, square(123, 30, 0.01))).toMatchObject({ refused: 'cut-misses' });
  });

  it('redraw a stretch with the reshape tool, and part with the other', () => {
    const line: Ring = [
      [122.002, 30],
      [122.005, 29.998],
      [122.008, 30],
    ];
    const drawn = beginDraft({ kind: 'new-block' }, plot);
    const reshaped = ok(applyLine(withTool(drawn, 'reshape'), line, 1));
    expect(areaOf(reshaped)).toBeGreaterThan(whole);
    expect(reshaped.pieces).toEqual([]);
    expect(applyLine(withTool(drawn, 'split'), line, 1)).toMatchObject({
      refused: expect.any(String),
    });
  });

  it('part what was parted before, by one more line; the pieces come to the whole', () => {
    const upright: Ring = [
      [122.004, 29.99],
      [122.004, 30.02],
    ];
    const level: Ring = [
      [121.99, 30.006],
      [122.03, 30.006],
    ];
    const two = ok(
      applyLine(beginDraft({ kind: 'split-parcel', id: 'parcel-1' }, plot), upright, 1),
    );
    const four = ok(applyLine(two, level, 1));
    expect([two.pieces.length, four.pieces.length]).toEqual([2, 4]);
    const sum = four.pieces.reduce((all, piece) => all + geodesicAreaM2(piece), 0);
    expect(Math.abs(sum - whole)).toBeLessThan(1);
    expect(stepBack(four).pieces).toHaveLength(2);
  });

  it('part along a line whose ends were caught by the boundary itself', () => {
    const caught: Ring = [
      [122.004, 30],
      [122.004, 30.01],
    ];
    const parted = ok(
      applyLine(beginDraft({ kind: 'split-parcel', id: 'parcel-1' }, plot), caught, 5),
    );
    expect(parted.pieces).toHaveLength(2);
  });

  it('remember which corners were moved, for those who share them', () => {
    const drawn = beginDraft({ kind: 'parcel', id: 'parcel-1' }, plot);
    const ring = square(122, 30, 0.01);
    const moved = applyRings(drawn, [ring.with(1, [122.011, 30])]);
    expect(moved.edits).toMatchObject([{ from: [122.01, 30], to: [122.011, 30] }]);
    expect(stepBack(moved).edits).toEqual([]);
  });

  it('make one corner of two, and never fewer than three', () => {
    const ring = square(122, 30, 0.01);
    expect(withoutRepeats(ring.with(1, [122.01, 30.01]))).toHaveLength(3);
    const triangle = ring.slice(0, 3);
    expect(withoutRepeats(triangle.with(1, [122, 30]))).toHaveLength(3);
  });

  it('are put down by a lock and by another tool', () => {
    const begun = { ...beginDraft({ kind: 'new-block' }, plot), corners: square(122, 30, 1) };
    expect(withLock(begun, true)).toMatchObject({ locked: true, corners: [] });
    expect(withTool(begun, 'split').corners).toEqual([]);
  });
});

it('a line goes on straight at both ends', () => {
  const [first, last] = lengthened(
    [
      [122, 30],
      [122, 30.01],
    ],
    10,
  );
  expect(first?.[0]).toBe(122);
  expect((30 - (first?.[1] ?? 0)) * 110_850).toBeCloseTo(10, 1);
  expect(((last?.[1] ?? 0) - 30.01) * 110_850).toBeCloseTo(10, 1);
});
