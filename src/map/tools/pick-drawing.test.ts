import { describe, expect, it } from 'vitest';
import type { Pointer } from '../engine-contract';
import { degreesPerPixel } from '../mercator';
import { beginPick, drawPick, finishPick, type PickShape, ringOfPick } from './pick-drawing';

const ZOOM = 14;
const PX = degreesPerPixel(ZOOM);

const at = (x: number, y: number): Pointer => ({ x, y, lon: 122.1 + x * PX, lat: 30 - y * PX });
const draw = (shape: PickShape, ...way: [number, number][]) => {
  const [first = [0, 0], ...rest] = way;
  return rest.map(([x, y]) => at(x, y)).reduce(drawPick, beginPick(shape, at(...first)));
};

describe('drawing around parcels', () => {
  it('spans a box between where it began and where the pointer is', async () => {
    const drawing = draw('box', [10, 10], [50, 60], [210, 110]);
    const [from, to] = [at(10, 10), at(210, 110)];
    expect(ringOfPick(drawing)).toEqual([
      [from.lon, from.lat],
      [to.lon, from.lat],
      [to.lon, to.lat],
      [from.lon, to.lat],
    ]);
    const ring = (await finishPick(drawing, ZOOM)) ?? [];
    expect(ring).toHaveLength(4);
    const lons = ring.map(([lon]) => lon);
    expect(Math.min(...lons)).toBeCloseTo(from.lon, 6);
    expect(Math.max(...lons)).toBeCloseTo(to.lon, 6);
  });

  it('may be drawn from any corner', async () => {
    expect(await finishPick(draw('box', [210, 110], [10, 10]), ZOOM)).toHaveLength(4);
    expect(await finishPick(draw('box', [10, 110], [210, 10]), ZOOM)).toHaveLength(4);
  });

  it('picks nothing with a click, a tremble, or a line', async () => {
    expect(await finishPick(draw('box', [10, 10]), ZOOM)).toBeNull();
    expect(await finishPick(draw('box', [10, 10], [12, 13]), ZOOM)).toBeNull();
    expect(await finishPick(draw('box', [10, 10], [200, 10]), ZOOM)).toBeNull();
    expect(await finishPick(draw('lasso', [10, 10], [11, 12], [10, 10]), ZOOM)).toBeNull();
  });

  it('follows a lasso, but not every tremble of the hand', async () => {
    const drawing = draw('lasso', [0, 0], [0.5, 0.5], [100, 0], [100, 1], [100, 100], [0, 100]);
    expect(ringOfPick(drawing)).toHaveLength(4);
    expect(await finishPick(drawing, ZOOM)).toHaveLength(4);
  });
});
