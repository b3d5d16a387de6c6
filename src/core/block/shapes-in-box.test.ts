import { expect, it } from 'vitest';
import { aShape } from '../../../tests/builders/records';
import { boxOf } from '../geo/box';
import { packPolygons } from '../geo/geometry';
import { createEdges } from './outline-edges';
import { shapesInBox } from './shapes-in-box';

const box = { west: 122.1, south: 30, east: 122.2, north: 30.1 };

it('finds what meets a box, in the order of the table; what has no outline is nowhere', () => {
  const nothing = { id: 'nothing', geometry: packPolygons([]), rev: 0 };
  const all = [aShape('b', 122.15), aShape('far', 122.5), nothing, aShape('a', 122.2)];
  const table = new Map(all.map((shape) => [shape.id, shape]));
  expect(shapesInBox(table, box).map(({ id }) => id)).toEqual(['b', 'a']);
  // Another state of the table is another table.
  const less = new Map([...table].filter(([id]) => id !== 'b'));
  expect(shapesInBox(less, box).map(({ id }) => id)).toEqual(['a']);
});

it('tells where no edge of an outline comes near: what lies there is not cut', () => {
  const hole = [
    [122.14, 30.04],
    [122.16, 30.04],
    [122.16, 30.06],
    [122.14, 30.06],
  ] as const;
  const outer = [
    [122.1, 30],
    [122.2, 30],
    [122.2, 30.1],
    [122.1, 30.1],
  ] as const;
  const edges = createEdges(packPolygons([[outer, hole]]));
  const at = (west: number, south: number, size = 0.005) =>
    edges.meet({ west, south, east: west + size, north: south + size });
  expect(at(122.12, 30.02)).toBe(false);
  expect(at(122.098, 30.05)).toBe(true);
  expect(at(122.138, 30.05)).toBe(true);
  expect(at(122.148, 30.048)).toBe(false);
  expect(at(122.3, 30.05)).toBe(false);
  expect(boxOf(packPolygons([[outer]]))).toEqual(box);
});
