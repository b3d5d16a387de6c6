import { expect, it } from 'vitest';
import { packPolygons } from '../geo/geometry';
import { packShapes, unpackShapes } from './pack-shapes';

const square = (x: number): [number, number][] => [
  [x, 30],
  [x + 0.1, 30],
  [x + 0.1, 30.1],
];

it('holes and parts keep their places among neighbours', () => {
  const shapes = [
    { id: 'a-1', geometry: packPolygons([[square(122), square(122.01)], [square(123)]]), rev: 1 },
    { id: 'a-2', geometry: packPolygons([[square(124)]]), rev: 2 },
  ];
  expect(unpackShapes(packShapes(shapes))).toEqual(shapes);
});

it('coordinates are views, not copies', () => {
  const packed = packShapes([{ id: 'a-1', geometry: packPolygons([[square(122)]]), rev: 1 }]);
  expect(unpackShapes(packed)[0]?.geometry.coords.buffer).toBe(packed.coords.buffer);
});
