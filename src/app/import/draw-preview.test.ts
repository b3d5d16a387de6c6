import { expect, it } from 'vitest';
import { aSourceTable } from '../../../tests/builders/source-table';
import { gridCrs } from '../../core/geo/crs/crs';
import { project } from '../../core/geo/crs/project';
import { gcj02FromWgs84 } from '../../core/geo/shift-datum';
import type { SourceTable } from '../../files/import/source-table';
import { runNow } from '../analysis/steps';
import { drawPreview, MOST_DRAWN } from './draw-preview';
import type { ImportTable } from './import-store';
import { tableOf } from './table-of';

const zone41 = gridCrs(41, 3, true);
if (!zone41) throw new Error('zone 41 is one of China');

/** Plots of 20 m in rows of 100, in metres with the zone in front. */
function plots(count: number, more: Partial<SourceTable> = {}): SourceTable {
  const rows = Array.from({ length: count }, (_, at) => [`${at}`]);
  const shapes = rows.map((_, at) => {
    const [x, y] = [41408000 + (at % 100) * 25, 3322000 + Math.floor(at / 100) * 25];
    return { polygons: [[Float64Array.of(x, y, x + 20, y, x + 20, y + 20, x, y + 20)]] };
  });
  return aSourceTable(['宗地代码'], rows, { shapes, ...more });
}

const draw = (tables: readonly ImportTable[], view: Parameters<typeof drawPreview>[1] = null) =>
  runNow(drawPreview(tables, view));

it('draws what is wanted and placed, closed, where it would lie; nothing else', () => {
  const one = tableOf(plots(3), '1');
  const preview = draw([one]);
  expect(preview).toMatchObject({ total: 3, inView: 3, drawn: 3, extents: [] });
  const [line] = preview?.lines ?? [];
  expect(line).toHaveLength(5);
  expect(line?.[0]).toEqual(line?.at(-1));
  const [x, y] = project(zone41, line?.[0] as [number, number]);
  expect([x, y].map(Math.round)).toEqual([41408000, 3322000]);
  const noCrs = one.crs && { ...one.crs, reading: null };
  expect(draw([{ ...one, wanted: false }])).toBeNull();
  expect(draw([{ ...one, crs: noCrs }])).toBeNull();
  expect(draw([tableOf(aSourceTable(['企业名称'], [['甲']]), '2')])).toBeNull();
});

it('moves with the reading: axes, zone and shift', () => {
  const one = tableOf(plots(1), '1');
  const first = (table: ImportTable) => draw([table])?.lines[0]?.[0] as [number, number];
  const crs = one.crs as NonNullable<ImportTable['crs']>;
  const gcj = first({ ...one, crs: { ...crs, shift: 'gcj-02' } });
  const back = gcj02FromWgs84(gcj);
  expect(back[0]).toBeCloseTo(first(one)[0], 7);
  expect(gcj[0]).not.toBeCloseTo(first(one)[0], 4);
  const zone40 = gridCrs(40, 3, true);
  if (!crs.reading || !zone40) throw new Error('it has a reading');
  const west = first({ ...one, crs: { ...crs, reading: { ...crs.reading, crs: zone40 } } });
  expect(Math.abs(west[0] - first(one)[0])).toBeGreaterThan(2);
});

it('draws an even choice and the whole extent where there are too many, and all of them close by', () => {
  const one = tableOf(plots(10_000), '1');
  const far = draw([one]);
  expect(far).toMatchObject({ total: 10_000, inView: 10_000 });
  expect(far?.drawn).toBeLessThanOrEqual(MOST_DRAWN);
  expect(far?.drawn).toBeGreaterThan(MOST_DRAWN / 2);
  expect(far?.extents).toHaveLength(1);
  const [lon = 0, lat = 0] = far?.lines[0]?.[0] ?? [];
  const near = draw([one], { west: lon, south: lat, east: lon + 0.005, north: lat + 0.002 });
  expect(near?.inView).toBe(near?.drawn);
  expect(near?.inView).toBeGreaterThan(150);
  expect(near?.inView).toBeLessThan(400);
});

it('a view of a table whose northing stands first is found as well', () => {
  const swapped = plots(10_000).shapes?.map((shape) => {
    const flat = shape?.polygons[0]?.[0] as Float64Array;
    const turned = Float64Array.from(flat, (_, at) => flat[at ^ 1] as number);
    return { polygons: [[turned]] };
  });
  const one = tableOf(plots(10_000, { shapes: swapped ?? null }), '1');
  expect(one.crs?.reading?.swapped).toBe(true);
  const [lon = 0, lat = 0] = draw([one])?.lines[0]?.[0] ?? [];
  const view = { west: lon, south: lat, east: lon + 0.005, north: lat + 0.002 };
  expect(draw([one], view)?.inView).toBeGreaterThan(150);
});

it('a line of a hundred thousand corners is drawn with some of them', () => {
  const ring = new Float64Array(200_000);
  for (let at = 0; at < 100_000; at++) {
    const turn = (at / 100_000) * 2 * Math.PI;
    ring.set([41408000 + 500 * Math.cos(turn), 3322000 + 500 * Math.sin(turn)], at * 2);
  }
  const one = tableOf(plots(1, { shapes: [{ polygons: [[ring]] }] }), '1');
  const length = draw([one])?.lines[0]?.length ?? 0;
  expect(length).toBeGreaterThan(500);
  expect(length).toBeLessThan(1100);
});
