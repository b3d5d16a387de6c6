import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Geometry, packPolygons, type Ring } from '../geo/geometry';
import { metresPerDegree } from '../geo/local-metres';
import { checkNeighbours, type Meeting } from './check-neighbours';
import { type Outline, outlineOf } from './outline';

const scale = metresPerDegree(30);

/** A plot by metres from a corner at 122°E 30°N. */
function plot(...points: readonly (readonly [east: number, north: number])[]): Geometry {
  const ring: Ring = points.map(([x, y]) => [122 + x / scale.lon, 30 + y / scale.lat]);
  return packPolygons([[ring]]);
}

function box(x: number, y: number, wide: number, high: number): Geometry {
  return plot([x, y], [x + wide, y], [x + wide, y + high], [x, y + high]);
}

function outlines(geometries: readonly Geometry[]): Outline[] {
  return geometries.map((geometry) => {
    const outline = outlineOf(geometry);
    if (!outline) throw new Error('no outline');
    return outline;
  });
}

function check(geometries: readonly Geometry[], only?: ReadonlySet<number>): Meeting[] {
  const steps = checkNeighbours(outlines(geometries), only);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

describe('two neighbours', () => {
  it('that overlap are told with area and mean width', () => {
    const [met, ...more] = check([box(0, 0, 50, 40), box(48, 0, 50, 40)]);
    expect(more).toEqual([]);
    expect(met?.overlap?.m2).toBeCloseTo(80, 1);
    expect(met?.overlap?.widthM).toBeCloseTo((2 * 80) / 84, 2);
    expect(met?.gap).toBeNull();
  });

  it('that share a line, touch at a corner or overlap by survey noise are not told', () => {
    expect(check([box(0, 0, 50, 40), box(50, 0, 50, 40), box(50, 40, 50, 40)])).toEqual([]);
    expect(check([box(0, 0, 50, 40), box(49.98, 0, 50, 40)])).toEqual([]);
  });

  it.each([
    ['a millimetre apart', 0.001, null],
    ['5 mm apart', 0.005, null],
    ['5 cm apart', 0.05, 0.05],
    ['60 cm apart', 0.6, 0.6],
    ['99 cm apart', 0.99, 0.99],
    ['apart by a lane', 1.2, null],
  ])('%s', (_what, apart, width) => {
    const [met] = check([box(0, 0, 50, 40), box(50 + apart, 0, 50, 40)]);
    if (width === null) return expect(met).toBeUndefined();
    expect(met?.gap?.widthM).toBeCloseTo(width, 3);
    expect(met?.gap?.lengthM).toBeCloseTo(40, 1);
    expect(met?.gap?.m2).toBeCloseTo(40 * width, 1);
    const [lon, lat] = met?.gap?.place ?? [0, 0];
    expect((lon - 122) * scale.lon).toBeCloseTo(50 + apart / 2, 1);
    expect((lat - 30) * scale.lat).toBeCloseTo(20, 1);
  });

  it('whose lines cross both overlap and leave a gap', () => {
    const west = plot([0, 0], [50, 0], [50, 80], [0, 80]);
    const east = plot([49.5, 0], [100, 0], [100, 80], [50.5, 80]);
    const [met] = check([west, east]);
    expect(met?.overlap?.m2).toBeCloseTo(10, 1);
    expect(met?.gap?.m2).toBeCloseTo(10, 1);
    expect(met?.gap?.lengthM).toBeCloseTo(40, 0);
  });

  it('leave no gap where a third lies between, nor where a corner points at a side', () => {
    expect(check([box(0, 0, 50, 40), box(50.8, 0, 50, 40), box(50, 0, 0.8, 40)])).toEqual([]);
    for (const blunt of [90, 54]) {
      expect(check([box(0, 0, 50, 40), plot([50.2, 20], [blunt, 0], [blunt, 40])])).toEqual([]);
    }
  });

  it('are the same when one was read in twice, wherever it begins and whichever way it runs', () => {
    const again = plot([50, 40], [50, 0], [0, 0], [0, 40]);
    for (const twin of [box(0, 0, 50, 40), again]) {
      const met = check([box(0, 0, 50, 40), twin]);
      expect(met.map(({ a, b, same, gap }) => [a, b, same, gap])).toEqual([[0, 1, true, null]]);
    }
  });
});

it('a layer read in many times does not make every copy meet every other', () => {
  const copies = Array.from({ length: 3000 }, () => box(0, 0, 50, 40));
  expect(check(copies)).toHaveLength(2999);
});

describe('many plots', () => {
  const side = fc.integer({ min: 5, max: 60 });
  const at = fc.integer({ min: 0, max: 150 });
  const plots = fc.array(fc.tuple(at, at, side, side, fc.constantFrom(0, 0.04, 0.7)), {
    minLength: 2,
    maxLength: 14,
  });
  const made = (list: readonly (readonly [number, number, number, number, number])[]) =>
    list.map(([x, y, wide, high, off]) => box(x + off, y, wide, high));

  it('say the same in any order', () => {
    fc.assert(
      fc.property(plots, (list) => {
        const unlike = unlikeOf(list);
        const forward = told(check(made(unlike)), (i) => i);
        const backward = told(check(made(unlike).reverse()), (i) => unlike.length - 1 - i);
        expect([...backward.keys()].sort()).toEqual([...forward.keys()].sort());
        for (const [pair, sizes] of forward) {
          sizes.forEach((size, i) => {
            expect(backward.get(pair)?.[i]).toBeCloseTo(size, 3);
          });
        }
      }),
    );
  });

  it('of which some are asked for: what the whole check says of those', () => {
    fc.assert(
      fc.property(plots, fc.nat(), (list, seed) => {
        const unlike = unlikeOf(list);
        const one = seed % unlike.length;
        const whole = check(made(unlike)).filter(({ a, b }) => a === one || b === one);
        const some = check(made(unlike), new Set([one]));
        expect(told(some, (i) => i)).toEqual(told(whole, (i) => i));
      }),
    );
  });
});

/** What meets a copy is told of the first of its kind, whoever that is; so copies are left out. */
function unlikeOf<T>(list: readonly T[]): T[] {
  return [...new Map(list.map((one) => [String(one), one])).values()];
}

/** Figures by pair. */
function told(met: readonly Meeting[], numberOf: (at: number) => number): Map<string, number[]> {
  const pairs = new Map<string, number[]>();
  for (const { a, b, same, overlap, gap } of met) {
    if (same) continue;
    const pair = [numberOf(a), numberOf(b)].sort((x, y) => x - y).join();
    pairs.set(pair, [overlap?.m2 ?? 0, gap?.m2 ?? 0]);
  }
  return pairs;
}
