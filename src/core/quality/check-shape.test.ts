import { expect, it } from 'vitest';
import { aParcel } from '../../../tests/builders/records';
import { geodesicAreaM2 } from '../geo/geodesic-area';
import { type Geometry, packPolygons, type Ring } from '../geo/geometry';
import { m2FromMu } from '../quantity';
import { checkShape } from './check-shape';

/** A rectangle so many degrees wide and high. */
function rectangle(width: number, height: number): Ring {
  return [
    [122.1, 30],
    [122.1 + width, 30],
    [122.1 + width, 30 + height],
    [122.1, 30 + height],
  ];
}

function rules(registeredM2: number | null, geometry: Geometry | undefined): string[] {
  return checkShape(aParcel('parcel-1', { registeredM2 }), geometry).map(({ rule }) => rule);
}

const small = packPolygons([[rectangle(0.001, 0.001)]]);
const smallM2 = geodesicAreaM2(small);
const large = packPolygons([[rectangle(0.004, 0.004)]]);
const largeM2 = geodesicAreaM2(large);

it('tells no outline from a sound one', () => {
  expect(rules(null, undefined)).toEqual(['shape.missing']);
  expect(rules(null, packPolygons([]))).toEqual(['shape.missing']);
  expect(rules(smallM2, small)).toEqual([]);
});

it('bears 1 % on a small plot and no more, to either side', () => {
  expect(rules(smallM2 / 1.00999, small)).toEqual([]);
  expect(rules(smallM2 / 1.01001, small)).toEqual(['area.differs']);
  expect(rules(smallM2 / 0.99001, small)).toEqual([]);
  expect(rules(smallM2 / 0.98999, small)).toEqual(['area.differs']);
});

it('bears 1 亩 on a large plot and no more', () => {
  expect(rules(largeM2 - m2FromMu(0.9999), large)).toEqual([]);
  expect(rules(largeM2 - m2FromMu(1.0001), large)).toEqual(['area.differs']);
  expect(rules(largeM2 + m2FromMu(1.0001), large)).toEqual(['area.differs']);
});

it('A5 has nothing to compare with an unknown area, but much with an area of nothing', () => {
  expect(rules(null, small)).toEqual([]);
  const [fault] = checkShape(aParcel('parcel-1', { registeredM2: 0 }), small);
  expect(fault?.rule).toBe('area.differs');
  expect(fault?.why).not.toMatch(/NaN|Infinity|∞|为登记面积的 /);
});

it('calls a sliver what is smaller than 200 m²', () => {
  const side = 0.001 * Math.sqrt(200 / smallM2);
  expect(rules(null, packPolygons([[rectangle(side * 1.001, side)]]))).toEqual([]);
  expect(rules(null, packPolygons([[rectangle(side * 0.999, side)]]))).toEqual(['area.small']);
});

it('says once how often an outline is broken, where first, and leaves its area alone', () => {
  const zigzag: Ring = [
    [122.1, 30],
    [122.104, 30],
    [122.104, 30.001],
    [122.103, 29.999],
    [122.102, 30.001],
    [122.101, 29.999],
    [122.1, 30.001],
  ];
  const faults = checkShape(aParcel('parcel-1', { registeredM2: 1 }), packPolygons([[zigzag]]));
  expect(faults.map(({ rule, severity }) => [rule, severity])).toEqual([
    ['shape.self-crossing', 'error'],
  ]);
  expect(faults[0]?.why).toContain('共 4 处');
  expect(faults[0]?.place?.[1]).toBeCloseTo(30, 9);
});

it('a repeated vertex is a warning, and the area is judged all the same', () => {
  const ring = rectangle(0.001, 0.001);
  const twice = packPolygons([[[...ring.slice(0, 2), ...ring.slice(1)]]]);
  const faults = checkShape(aParcel('parcel-1', { registeredM2: 1 }), twice);
  expect(faults.map(({ rule, severity }) => [rule, severity])).toEqual([
    ['shape.repeated-vertex', 'warning'],
    ['area.differs', 'warning'],
  ]);
  expect(faults[0]?.why).not.toContain('共');
});

it('tells a strip by its mean width, however much land it is', () => {
  // 0.000008° of latitude is 0.89 m, 0.00001° is 1.11 m; some 1,930 m long.
  expect(rules(null, packPolygons([[rectangle(0.02, 0.000008)]]))).toEqual(['shape.sliver']);
  expect(rules(null, packPolygons([[rectangle(0.02, 0.00001)]]))).toEqual([]);
});
