import { expect, it } from 'vitest';
import { checkRingVertices } from './check-ring-vertices';
import { packPolygons, type Ring } from './geometry';

function faults(ring: Ring): [string, readonly [number, number] | null][] {
  return checkRingVertices(packPolygons([[ring]]), 0).map(({ code, place }) => [code, place]);
}

it('finds nothing wrong with a triangle', () => {
  expect(
    faults([
      [122, 30],
      [122.01, 30],
      [122, 30.01],
    ]),
  ).toEqual([]);
});

it('reports unreadable coordinates and nothing after them', () => {
  expect(
    faults([
      [122, 30],
      [122, 30],
      [Number.NaN, 30],
    ]),
  ).toEqual([['coordinate-not-finite', null]]);
  expect(
    faults([
      [30, 122],
      [30, 122.01],
      [30.01, 122],
    ]),
  ).toHaveLength(3);
});

it('counts distinct vertices, not vertices', () => {
  expect(
    faults([
      [122, 30],
      [122.01, 30],
      [122, 30],
      [122.01, 30],
    ]).map(([code]) => code),
  ).toContain('too-few-points');
});

it('places a repeated vertex and a spike where they are', () => {
  expect(
    faults([
      [122, 30],
      [122.01, 30],
      [122.01, 30],
      [122, 30.01],
    ]),
  ).toEqual([['repeated-vertex', [122.01, 30]]]);
  expect(
    faults([
      [122, 30],
      [122.01, 30],
      [122.01, 30.02],
      [122.01, 30.01],
      [122, 30.01],
    ]),
  ).toEqual([['spike', [122.01, 30.02]]]);
});

it('does not take a sharp corner or a straight one for a spike', () => {
  expect(
    faults([
      [122, 30],
      [122.01, 30.00001],
      [122, 30.00002],
    ]),
  ).toEqual([]);
  expect(
    faults([
      [122, 30],
      [122.005, 30],
      [122.01, 30],
      [122, 30.01],
    ]),
  ).toEqual([]);
});

it('knows a flat ring from a figure of eight', () => {
  expect(
    faults([
      [122, 30],
      [122.01, 30.01],
      [122.02, 30.02],
    ]).map(([code]) => code),
  ).toContain('zero-area');
  expect(
    faults([
      [122, 30],
      [122.01, 30.01],
      [122.01, 30],
      [122, 30.01],
    ]),
  ).toEqual([]);
});
