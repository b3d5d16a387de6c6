import { expect, it } from 'vitest';
import { aShape } from '../../../tests/builders/records';
import { packPolygons } from '../../core/geo/geometry';
import type { Shape } from '../../core/parcel/parcel';
import { parcelAt, parcelIndex, parcelsIn } from './parcel-index';

const empty: Shape = { id: 'parcel-0', geometry: packPolygons([]), rev: 0 };
const [first, over, apart] = [
  aShape('parcel-1', 122, 30),
  aShape('parcel-2', 122.0005, 30),
  aShape('parcel-3', 122.5, 30),
];

function indexOf(...shapes: Shape[]) {
  return parcelIndex(new Map(shapes.map((shape) => [shape.id, shape])));
}

it('picks what is drawn last where parcels lie over each other, and nothing beside them', () => {
  expect(parcelAt(indexOf(first, over), 122.0007, 30.0005)).toBe('parcel-2');
  expect(parcelAt(indexOf(over, first), 122.0007, 30.0005)).toBe('parcel-1');
  expect(parcelAt(indexOf(first, over), 122.0002, 30.0005)).toBe('parcel-1');
  expect(parcelAt(indexOf(first, over), 122.0002, 30.0015)).toBeNull();
});

it('keeps ids right past an outline without vertices', () => {
  const index = indexOf(empty, first, apart);
  expect(parcelAt(index, 122.5005, 30.0005)).toBe('parcel-3');
  expect(parcelsIn(index, { west: 121, south: 29, east: 123, north: 31 })).toEqual([
    'parcel-1',
    'parcel-3',
  ]);
  expect(parcelsIn(index, { west: 121, south: 29, east: 122.4, north: 31 })).toEqual(['parcel-1']);
});

it('finds nothing where there is nothing', () => {
  expect(parcelAt(indexOf(), 122, 30)).toBeNull();
  expect(parcelAt(indexOf(empty), 122, 30)).toBeNull();
});

it('builds once for one state of the outlines', () => {
  const shapes = new Map([[first.id, first]]);
  expect(parcelIndex(shapes)).toBe(parcelIndex(shapes));
  expect(parcelIndex(new Map(shapes))).not.toBe(parcelIndex(shapes));
});
