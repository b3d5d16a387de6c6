import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Geometry, packPolygons, type Ring } from '../../core/geo/geometry';
import { OutlineStore, type WorldBox } from './outline-store';
import { packOutlines } from './pack-outlines';
import { projectRing, worldX, worldY } from './world';

const ring = (lon: number, lat: number, size = 1e-3): Ring => [
  [lon, lat],
  [lon + size, lat],
  [lon + size, lat + size],
  [lon, lat + size],
];
const square = (lon: number, lat = 30) => packPolygons([[ring(lon, lat)]]);

function storeOf(outlines: readonly (Geometry | null)[]): OutlineStore {
  const store = new OutlineStore();
  store.append(packOutlines(outlines), outlines.length);
  return store;
}

it('projects to the step, in series or one by one', () => {
  const place = fc.tuple(
    fc.double({ min: 73, max: 135, noNaN: true }),
    fc.double({ min: 3, max: 54, noNaN: true }),
  );
  fc.assert(
    fc.property(place, fc.array(fc.nat(300), { maxLength: 9 }), ([lon, lat], steps) => {
      const coords = Float64Array.from(
        [0, ...steps].flatMap((d) => [lon + d * 1e-4, lat + d * 1e-4]),
      );
      const out = new Int32Array(coords.length);
      expect(projectRing(coords, 0, coords.length / 2, out, 0)).not.toBeNaN();
      for (let i = 0; i < coords.length; i += 2) {
        expect(Math.abs((out[i] as number) - worldX(coords[i] as number))).toBeLessThan(1);
        expect(Math.abs((out[i + 1] as number) - worldY(coords[i + 1] as number))).toBeLessThan(1);
      }
    }),
  );
});

it('finds the rows whose boxes meet a box, as one by one would, through any changes', () => {
  const lon = fc.integer({ min: 0, max: 400 }).map((step) => 122 + step * 1e-3);
  const edits = fc.array(fc.tuple(fc.nat(20), fc.option(lon)), { maxLength: 8 });
  fc.assert(
    fc.property(fc.array(lon, { minLength: 1, maxLength: 20 }), edits, (lons, changes) => {
      const outlines: (Geometry | null)[] = lons.map((west) => square(west));
      const store = storeOf(outlines);
      for (const [row, west] of changes) {
        outlines[row] = west === null ? null : square(west);
        store.put(row, packOutlines([outlines[row]]), 0);
      }
      const box: WorldBox = [worldX(122.1), worldY(30.01), worldX(122.2), worldY(30)];
      const meets = (row: number) => {
        const [west, north, east, south] = store.boxOf(row);
        return west <= box[2] && east >= box[0] && north <= box[3] && south >= box[1];
      };
      const all = Array.from({ length: store.rows }, (_, row) => row);
      expect([...store.rowsIn(box)]).toEqual(all.filter(meets));
      expect(all.map((row) => store.isEmpty(row))).toEqual(all.map((row) => !outlines[row]));
    }),
  );
});

it('draws nothing of what is no outline, and loses nothing else', () => {
  const broken = [
    packPolygons([]),
    packPolygons([[[]]]),
    packPolygons([[[[122, 30]]]]),
    packPolygons([
      [
        [
          [122, 30],
          [122.1, 30],
        ],
      ],
    ]),
    packPolygons([
      [
        [
          [122, 30],
          [Number.NaN, 30],
          [122.1, 30.1],
        ],
      ],
    ]),
    packPolygons([[ring(122, 89)]]),
    packPolygons([[ring(500, 30)]]),
    { coords: new Float64Array([122, 30]), rings: [], polygons: [] },
  ];
  const sound = square(122.1);
  const store = storeOf([...broken, sound, null]);
  expect(Array.from({ length: store.rows }, (_, row) => store.isEmpty(row))).toEqual([
    ...broken.map(() => true),
    false,
    true,
  ]);
  expect([...store.rowsIn([0, 0, 2 ** 31, 2 ** 31])]).toEqual([broken.length]);
});

it('keeps the sound parts of an outline, and holes only with what they are in', () => {
  const parts = packPolygons([
    [
      [
        [122, 30],
        [122.1, 30],
      ],
      ring(122, 30, 1e-4),
    ],
    [ring(122.2, 30), ring(122.2002, 30.0002, 1e-4)],
  ]);
  const store = storeOf([parts]);
  const [from, to] = store.ringsOf(0);
  expect([...store.holes.subarray(from, to)]).toEqual([0, 1]);
});
