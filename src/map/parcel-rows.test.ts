import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aShape } from '../../tests/builders/records';
import { LayeredTable } from '../core/change/layered-table';
import type { Geometry } from '../core/geo/geometry';
import type { Shape } from '../core/parcel/parcel';
import { ParcelRows } from './parcel-rows';

type Step = { readonly change: 'edit' | 'remove' | 'add'; readonly which: number };

const steps = fc.array(
  fc.record({
    change: fc.constantFrom<Step['change']>('edit', 'remove', 'add'),
    which: fc.nat(30),
  }),
  { maxLength: 12 },
);

const mapOf = (shapes: readonly Shape[]) => new Map(shapes.map((shape) => [shape.id, shape]));

/** What a map would show that was told every update: outlines by row, empty rows left out. */
function replay(rows: ParcelRows, shown: (Geometry | null)[], shapes: ReadonlyMap<string, Shape>) {
  const update = rows.follow(shapes);
  if (!update) return shown;
  if ('all' in update) return [...update.all];
  const next = [...shown];
  for (const { row, geometry } of update.changes) next[row] = geometry;
  return next;
}

it('whatever is edited, removed and added, the map shows the outlines of the records, in their order', () => {
  fc.assert(
    fc.property(fc.nat(12), steps, fc.boolean(), (count, list, layered) => {
      let shapes: ReadonlyMap<string, Shape> = mapOf(
        Array.from({ length: count }, (_, i) => aShape(`p${i}`, 122 + i / 100)),
      );
      const rows = new ParcelRows();
      let shown = replay(rows, [], shapes);
      list.forEach(({ change, which }, i) => {
        const id = [...shapes.keys()][which % Math.max(1, shapes.size)];
        const next = layered ? LayeredTable.over(shapes) : new Map(shapes);
        if (change === 'add') next.set(`new${i}`, aShape(`new${i}`, 122 + which / 100));
        else if (id !== undefined && change === 'remove') next.delete(id);
        else if (id !== undefined) next.set(id, aShape(id, 123 + which / 100));
        shapes = next;
        shown = replay(rows, shown, shapes);
        expect(shown.filter((outline) => outline)).toEqual(
          [...shapes.values()].map(({ geometry }) => geometry),
        );
        const ids = [...shapes.keys()];
        const told = { ids, rows: new Map(ids.map((known, row) => [known, row])) };
        const codes = rows.codesByRow(
          told,
          Uint8Array.from(ids, (_, row) => row + 1),
        );
        expect([...codes].filter((code) => code > 0)).toEqual(ids.map((_, row) => row + 1));
        const found = rows.shapesIn({ west: 0, south: 0, east: 180, north: 80 });
        expect(found.map((shape) => shape.id)).toEqual(ids);
      });
    }),
  );
});

it('another workspace is sent whole, the same records not at all', () => {
  const rows = new ParcelRows();
  const one = mapOf([aShape('a', 122), aShape('b', 122.1)]);
  expect(rows.follow(one)).toMatchObject({ all: [{}, {}] });
  expect(rows.follow(new Map(one))).toBeNull();
  expect(rows.follow(mapOf([aShape('c', 121)]))).toMatchObject({ all: [{}] });
  expect(rows.bounds()?.west).toBe(121);
  expect(rows.follow(new Map())).toEqual({ all: [] });
  expect(rows.bounds()).toBeNull();
});

it('a point finds the parcel on top, and every parcel at its own place', () => {
  const rows = new ParcelRows();
  const shapes = Array.from({ length: 400 }, (_, i) => aShape(`p${i}`, 121 + i / 100));
  rows.follow(mapOf([...shapes, aShape('top', 121)]));
  expect(rows.parcelAt(inside(shapes[0] as Shape)[0], inside(shapes[0] as Shape)[1])).toBe('top');
  for (const shape of shapes.slice(1)) expect(rows.parcelAt(...inside(shape))).toBe(shape.id);
  expect(rows.parcelAt(100, 30)).toBeNull();
});

function inside({ geometry: { coords } }: Shape): [number, number] {
  let [x, y] = [0, 0];
  for (let i = 0; i < coords.length; i += 2) {
    x += coords[i] as number;
    y += coords[i + 1] as number;
  }
  return [(2 * x) / coords.length, (2 * y) / coords.length];
}
