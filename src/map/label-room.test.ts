import { expect, it } from 'vitest';
import { packPolygons } from '../core/geo/geometry';
import { labelRoom } from './label-room';

it('stands in the middle of a plain parcel', () => {
  const point = labelRoom(
    packPolygons([
      [
        [
          [0, 0],
          [4, 0],
          [4, 2],
          [0, 2],
        ],
      ],
    ]),
  );
  expect(point).toEqual({ lon: 2, lat: 1, room: 4, height: 2 });
});

it('keeps out of a hole and out of the notch of an L', () => {
  const ring = packPolygons([
    [
      [
        [0, 0],
        [10, 0],
        [10, 10],
        [0, 10],
      ],
      [
        [1, 1],
        [6, 1],
        [6, 9],
        [1, 9],
      ],
    ],
  ]);
  expect(labelRoom(ring)).toMatchObject({ lon: 8, lat: 5 });
  const ell = packPolygons([
    [
      [
        [0, 0],
        [10, 0],
        [10, 3],
        [2, 3],
        [2, 10],
        [0, 10],
      ],
    ],
  ]);
  expect(labelRoom(ell)).toMatchObject({ lon: 5, lat: 1.5, room: 10, height: 3 });
});

it('heeds a notch that begins beside the middle', () => {
  const ell = [
    [0, 0],
    [10, 0],
    [10, 3],
    [5.5, 3],
    [5.5, 8],
    [0, 8],
  ] as const;
  expect(labelRoom(packPolygons([[ell]]))).toMatchObject({ lon: 5, lat: 1.5, height: 3 });
});

it('has no place in an empty shape', () => {
  expect(labelRoom(packPolygons([]))).toBeNull();
});
