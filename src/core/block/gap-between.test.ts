import { expect, it } from 'vitest';
import { packPolygons, type Ring } from '../geo/geometry';
import { metresPerDegree } from '../geo/local-metres';
import { gapBetween } from './gap-between';
import { packLand } from './land-pack';

const scale = metresPerDegree(30);
/** A rectangle by metres from a corner. */
const box = (x: number, y: number, width: number, height: number): Ring =>
  [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ].map(([east = 0, north = 0]) => [122 + east / scale.lon, 30 + north / scale.lat] as const);
const land = (...rings: Ring[]) =>
  packLand(rings.map((ring, at) => ({ id: `p${at}`, geometry: packPolygons([[ring]]) })));

it('measures from boundary to boundary, both ways the same', () => {
  const two = land(box(0, 0, 100, 100), box(112, 0, 100, 100));
  const gap = gapBetween(two, 0, 1, 30);
  expect(gap?.metres).toBeCloseTo(12, 1);
  expect(gapBetween(two, 1, 0, 30)?.metres).toBeCloseTo(gap?.metres as number, 9);
  expect(gapBetween(two, 0, 1, 11)).toBeNull();
});

it('a corner may face the middle of an edge', () => {
  const two = land(box(0, 0, 100, 100), box(40, 108, 10, 10));
  expect(gapBetween(two, 0, 1, 30)?.metres).toBeCloseTo(8, 1);
});

it('the shortest way leads across in the middle of the facing sides', () => {
  const two = land(box(0, 0, 100, 100), box(110, 0, 50, 100));
  const { x, y } = gapBetween(two, 0, 1, 30) ?? { x: 0, y: 0 };
  const [lon, lat] = two.plane.back(x, y);
  expect((lon - 122) * scale.lon).toBeCloseTo(105, 0);
  expect((lat - 30) * scale.lat).toBeCloseTo(50, 0);
});

it('neighbours that touch are nothing apart', () => {
  const two = land(box(0, 0, 100, 100), box(100, 0, 100, 100));
  expect(gapBetween(two, 0, 1, 30)?.metres).toBeLessThan(1e-3);
});
