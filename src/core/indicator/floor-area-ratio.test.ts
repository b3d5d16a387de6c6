import { describe, expect, it } from 'vitest';
import { aFact, aParcel } from '../../../tests/builders/records';
import type { FactValue } from '../fact';
import { ratiosOf, shownRatio } from './floor-area-ratio';

function land(facts: Readonly<Record<string, FactValue>>) {
  const stated = Object.entries(facts).map(([field, value]) => aFact(field, value));
  return aParcel('parcel-1', { facts: stated });
}

const own = { m2: 1000, from: 'registered' } as const;
const shown = (facts: Readonly<Record<string, FactValue>>, m2 = 1000) =>
  shownRatio(land(facts), () => m2);

describe('容积率', () => {
  const all = {
    floorAreaM2: 900,
    tallFloorAreaM2: 300,
    plannedFloorAreaM2: 1100,
    titledFloorAreaM2: 800,
  };

  it('is given by every basis that is known, never mixed', () => {
    const ratios = ratiosOf(land({ ...all, floorAreaRatio: 0.95, farBasis: '现状调查' }), own);
    expect(ratios.map(({ value, basis, stated }) => [value, basis, stated])).toEqual([
      [0.95, '现状调查', true],
      [1.2, '工业（8米双算）', false],
      [1.1, '规划计容', false],
      [0.8, '产权建筑面积', false],
      [0.9, '现状调查', false],
    ]);
  });

  it('is shown as stated, else by the first basis there is', () => {
    expect(shown({ ...all, floorAreaRatio: 0 })).toBe(0);
    expect(shown(all)).toBe(1.2);
    expect(shown({ ...all, tallFloorAreaM2: null })).toBe(1.1);
    expect(shown({ titledFloorAreaM2: 800, floorAreaM2: 900 })).toBe(0.8);
    expect(shown({ floorAreaRatio: null, floorAreaM2: 900 })).toBe(0.9);
    expect(ratiosOf(land(all), own)[0]?.value).toBe(shown(all));
  });

  it('is not known without floor or without land', () => {
    expect(shown({})).toBeNaN();
    expect(shown({ floorAreaM2: 900 }, 0)).toBeNaN();
    expect(shown({ floorAreaM2: 900 }, Number.NaN)).toBeNaN();
    expect(ratiosOf(land(all), null)).toEqual([]);
    expect(ratiosOf(land({ floorAreaRatio: 1.5 }), null)).toMatchObject([{ basis: null }]);
  });
});
