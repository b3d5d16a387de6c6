import { expect, it, vi } from 'vitest';
import { aSourceTable } from '../../../tests/builders/source-table';
import type { SourceShape } from '../../files/import/source-table';
import { runNow } from '../analysis/steps';
import type { ImportTable } from './import-store';
import { PlacingAhead, placedAhead } from './place-ahead';
import { planTables } from './plan-tables';
import { tableOf } from './table-of';

const COUNT = 700;

function someShapes(count: number): (SourceShape | null)[] {
  return Array.from({ length: count }, (_, i) => {
    if (i % 5 === 4) return null;
    const [x, y] = [41408000 + 20 * i, 3322000];
    return { polygons: [[Float64Array.of(x, y, x + 10, y, x + 10, y + 10, x, y + 10)]] };
  });
}

function landOf(shapes: readonly (SourceShape | null)[]): ImportTable {
  const rows = shapes.map((_, i) => [`示例${i}`]);
  return tableOf(aSourceTable(['宗地代码'], rows, { file: '宗地.zip', shapes }), '1');
}

function outlines(table: ImportTable): number[][] {
  const { changes } = runNow(planTables([table], () => {}));
  return changes.flatMap(({ table: of, after }) =>
    of === 'shapes' && after ? [[...after.geometry.coords]] : [],
  );
}

/** A list that arrived in two pieces, placed as far as it came. */
async function placedList(): Promise<(SourceShape | null)[]> {
  const all = someShapes(COUNT);
  const shapes = all.slice(0, 300);
  const placing = new PlacingAhead();
  placing.grown(shapes, {});
  shapes.push(...all.slice(300));
  placing.grown(shapes, {});
  const { crs } = landOf(shapes);
  await vi.waitFor(() => expect(placedAhead(shapes, crs)).toHaveLength(COUNT));
  placing.stop();
  return shapes;
}

it('outlines placed while the file was read are those that the plan would have placed', async () => {
  const shapes = await placedList();
  const known = placedAhead(shapes, landOf(shapes).crs);
  const planned = outlines(landOf(shapes));
  expect(planned).toHaveLength(COUNT * 0.8);
  expect(planned).toEqual(known.flatMap((one) => (one ? [[...one.coords]] : [])));
  expect(planned).toEqual(outlines(landOf(someShapes(COUNT))));
});

it('a plan goes on where the placing was stopped', () => {
  const shapes = someShapes(20);
  const placing = new PlacingAhead();
  placing.grown(shapes, {});
  placing.stop();
  shapes.push(...someShapes(40).slice(20));
  expect(placedAhead(shapes, landOf(shapes).crs)).toHaveLength(20);
  expect(outlines(landOf(shapes))).toEqual(outlines(landOf(someShapes(40))));
});

it('what a person says of the coordinates goes before what was placed', async () => {
  const shapes = await placedList();
  const table = landOf(shapes);
  const { crs } = table;
  if (!crs?.reading) throw new Error('nothing fits');
  const shifted: ImportTable = { ...table, crs: { ...crs, shift: 'gcj-02' } };
  expect(placedAhead(shapes, shifted.crs)).toEqual([]);
  expect(outlines(shifted)[0]).not.toEqual(outlines(table)[0]);
  const swapped = { ...crs, reading: { ...crs.reading, swapped: true } };
  expect(placedAhead(shapes, swapped)).toEqual([]);
  expect(placedAhead(shapes, null)).toEqual([]);
});
