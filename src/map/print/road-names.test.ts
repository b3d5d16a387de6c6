import type { Feature, Position } from 'geojson';
import { expect, it } from 'vitest';
import { roadPlaces } from './road-names';

const measure = (text: string, size: number) => [...text].length * size;
const at = ([x = 0, y = 0]: Position) => ({ x, y });
const road = (coordinates: Position[], name = '329国道'): Feature => ({
  type: 'Feature',
  properties: { name },
  geometry: { type: 'LineString', coordinates },
});
const placesOf = (features: Feature[]) => roadPlaces(features, at, 10, measure);

it('a name lies along its road, in the middle of a straight stretch', () => {
  const [place, ...more] = placesOf([
    road([
      [0, 0],
      [100, 100],
    ]),
  ]);
  expect(more).toEqual([]);
  expect(place).toMatchObject({ name: '329国道', x: 50, y: 50 });
  expect(place?.angle).toBeCloseTo(Math.PI / 4);
});

it('is read from the left, whichever way the road was drawn', () => {
  const [place] = placesOf([
    road([
      [100, 100],
      [0, 0],
    ]),
  ]);
  expect(place?.angle).toBeCloseTo(Math.PI / 4);
});

it('comes again on a long road, and once where tiles overlap', () => {
  const long: Position[] = [
    [0, 0],
    [900, 0],
  ];
  expect(placesOf([road(long)]).map(({ x }) => x)).toEqual([225, 675]);
  expect(placesOf([road(long), road(long)])).toHaveLength(2);
});

it('has no place on a stretch that is short or bends', () => {
  expect(
    placesOf([
      road([
        [0, 0],
        [30, 0],
      ]),
    ]),
  ).toEqual([]);
  const zigzag = Array.from({ length: 10 }, (_, i): Position => [i * 20, (i % 2) * 20]);
  expect(placesOf([road(zigzag)])).toEqual([]);
  expect(
    placesOf([
      road(
        [
          [0, 0],
          [100, 0],
        ],
        '',
      ),
    ]),
  ).toEqual([]);
});
