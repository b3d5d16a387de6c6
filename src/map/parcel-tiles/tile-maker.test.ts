import { VectorTile } from '@mapbox/vector-tile';
import fc from 'fast-check';
import { PbfReader } from 'pbf';
import { expect, it } from 'vitest';
import { packPolygons, type Ring } from '../../core/geo/geometry';
import { displayCode } from '../../core/theme/display-code';
import { packOutlines } from './pack-outlines';
import type { TileLook } from './tile-look';
import { TileMaker } from './tile-maker';
import { EXTENT, type TilePlace, worldX, worldY } from './world';

const look: TileLook = {
  colors: ['#c3c8cb', '#861d21', '#105483'],
  pending: '#bcd3da',
  outline: [0, 0, 0, 0.5],
  stroke: [0, 0, 0, 1],
  strokeEdge: [255, 255, 255, 1],
  unknown: [255, 255, 255, 1],
  hatched: true,
};

/** Rings around a middle, in steps of about eleven metres. */
const blob = fc
  .record({
    lon: fc.integer({ min: -250, max: 250 }),
    lat: fc.integer({ min: -200, max: 200 }),
    radii: fc.array(fc.integer({ min: 2, max: 120 }), { minLength: 3, maxLength: 9 }),
    hole: fc.boolean(),
    turned: fc.boolean(),
  })
  .map(({ lon, lat, radii, hole, turned }) => {
    const around = (share: number): Ring => {
      const points = radii.map((radius, i): [number, number] => {
        const angle = (2 * Math.PI * i) / radii.length;
        const reach = radius * share * 1e-4;
        return [
          122.1 + lon * 1e-4 + reach * Math.cos(angle),
          30 + lat * 1e-4 + reach * Math.sin(angle),
        ];
      });
      return turned ? points.reverse() : points;
    };
    return packPolygons([hole ? [around(1), around(0.5)] : [around(1)]]);
  });

const request = (tile: TilePlace) =>
  ({ id: 1, form: 'vector', side: 'main', tile, px: 512 }) as const;

function tileAt(lon: number, lat: number, z: number): TilePlace {
  const side = 2 ** (31 - z);
  return { z, x: Math.floor(worldX(lon) / side), y: Math.floor(worldY(lat) / side) };
}

function featuresOf(maker: TileMaker, tile: TilePlace) {
  const bytes = maker.vector(request(tile));
  const layer = new VectorTile(new PbfReader(new Uint8Array(bytes))).layers.parcels;
  return Array.from({ length: layer?.length ?? 0 }, (_, i) => {
    const feature = layer?.feature(i);
    return {
      id: feature?.id as number,
      properties: feature?.properties ?? {},
      rings: (feature?.loadGeometry() ?? []).map((ring) =>
        ring.map(({ x, y }): [number, number] => [x, y]),
      ),
    };
  });
}

/** Even-odd, and how near the point is to any edge. */
function holds(rings: readonly Ring[], x: number, y: number): { inside: boolean; near: number } {
  let [inside, near] = [false, Number.POSITIVE_INFINITY];
  for (const ring of rings) {
    ring.forEach(([bx, by], i) => {
      const [ax, ay] = ring[(i + ring.length - 1) % ring.length] as readonly [number, number];
      if (ay > y !== by > y && x < ax + ((bx - ax) * (y - ay)) / (by - ay)) inside = !inside;
      const long = (bx - ax) ** 2 + (by - ay) ** 2 || 1;
      const t = Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / long));
      near = Math.min(near, Math.hypot(ax + t * (bx - ax) - x, ay + t * (by - ay) - y));
    });
  }
  return { inside, near };
}

it('every point of a tile lies in the parcels it lies in on the ground, and in no others', () => {
  fc.assert(
    fc.property(
      fc.array(blob, { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 11, max: 18 }),
      (outlines, z) => {
        const maker = new TileMaker();
        maker.begin(outlines.length);
        maker.slice(packOutlines(outlines));
        maker.dress('main', { codes: new Uint8Array(outlines.length), look });
        const first = outlines[0]?.coords ?? [122, 30];
        const tile = tileAt(first[0] as number, first[1] as number, z);
        const features = featuresOf(maker, tile);
        const scale = EXTENT / 2 ** (31 - z);
        const ground = outlines.map(({ coords, rings }) =>
          rings.map((end, r) => {
            const ring: [number, number][] = [];
            for (let v = r === 0 ? 0 : (rings[r - 1] as number); v < end; v++) {
              const [lon, lat] = [coords[2 * v] as number, coords[2 * v + 1] as number];
              ring.push([
                worldX(lon) * scale - tile.x * EXTENT,
                worldY(lat) * scale - tile.y * EXTENT,
              ]);
            }
            return ring;
          }),
        );
        for (let x = 300; x < EXTENT; x += 1900) {
          for (let y = 300; y < EXTENT; y += 1900) {
            const wanted = ground.map((rings) => holds(rings, x, y));
            // Rounding moves an edge by up to a step.
            if (wanted.some(({ near }) => near < 2)) continue;
            const found = features.filter(({ rings }) => holds(rings, x, y).inside);
            expect(found.map(({ id }) => id)).toEqual(
              wanted.flatMap(({ inside }, row) => (inside ? [row] : [])),
            );
          }
        }
      },
    ),
  );
});

const code = fc
  .tuple(fc.nat({ max: 2 }), fc.constantFrom(0, 1, 2), fc.boolean())
  .map(([index, hatch, aside]) => displayCode(index, hatch as 0 | 1 | 2, aside && index === 1));

it('a picture painted on from the one before is the one painted from nothing', () => {
  fc.assert(
    fc.property(
      fc.array(blob, { minLength: 2, maxLength: 8 }),
      fc.integer({ min: 10, max: 14 }),
      fc.array(fc.array(fc.tuple(fc.nat({ max: 7 }), code), { maxLength: 3 }), { maxLength: 5 }),
      (outlines, z, steps) => {
        const first = outlines[0]?.coords ?? [122, 30];
        const tile = tileAt(first[0] as number, first[1] as number, z);
        const ask = { ...request(tile), form: 'raster', px: 256 } as const;
        const dressed = (codes: Uint8Array, maker = makerWith(outlines)) => {
          maker.dress('main', { codes, look: null });
          return maker;
        };
        const makerWith = (land: typeof outlines) => {
          const maker = new TileMaker();
          maker.begin(land.length);
          maker.slice(packOutlines(land));
          maker.dress('main', { codes: null, look });
          return maker;
        };
        let codes = new Uint8Array(outlines.length).fill(displayCode(1, 0, false));
        const maker = dressed(codes);
        for (const step of [[], ...steps]) {
          codes = codes.slice();
          for (const [row, next] of step) if (row < codes.length) codes[row] = next;
          const pictures = [dressed(codes, maker), dressed(codes)].map((one) => one.raster(ask));
          const [again, anew] = pictures.map((one) => Buffer.from(one ?? []));
          expect(Buffer.compare(again as Buffer, anew as Buffer)).toBe(0);
        }
      },
    ),
    { numRuns: 40 },
  );
});

const square = (lon: number): ReturnType<typeof packPolygons> =>
  packPolygons([
    [
      [
        [lon, 30],
        [lon + 1e-3, 30],
        [lon + 1e-3, 30.001],
        [lon, 30.001],
      ],
    ],
  ]);

function makerOf(codes: Uint8Array | null): TileMaker {
  const maker = new TileMaker();
  maker.begin(3);
  maker.slice(packOutlines([square(122.1), square(122.102), square(122.104)]));
  maker.dress('main', { codes, look });
  return maker;
}

const near = tileAt(122.1025, 30.0005, 12);

it('a parcel carries its colour and pattern; one set aside carries neither', () => {
  const codes = Uint8Array.of(displayCode(1, 1, false), displayCode(0, 0, false), 0x80 | 2);
  expect(featuresOf(makerOf(codes), near).map(({ properties }) => properties)).toEqual([
    { color: '#861d21', hatch: 'hatch-sparse' },
    { color: '#c3c8cb', hatch: 'hatch-unknown' },
    { aside: 'aside' },
  ]);
  const waiting = featuresOf(makerOf(null), near);
  expect(new Set(waiting.map(({ properties }) => properties.color))).toEqual(new Set(['#bcd3da']));
});

it('tells which land looks otherwise: of a code, of an outline, of a new look everything', () => {
  const maker = makerOf(Uint8Array.of(1, 1, 1));
  const one = maker.dress('main', { codes: Uint8Array.of(1, 2, 1), look: null });
  expect(one).toMatchObject({ side: 'main', boxes: [{}] });
  expect(maker.dress('main', { codes: null, look })).toMatchObject({ boxes: null });
  const patch = maker.patch(Uint32Array.of(2), packOutlines([square(122.106)]));
  expect(patch).toMatchObject({ side: null, boxes: [{}, {}] });
  const gone = maker.patch(Uint32Array.of(0, 1, 2), packOutlines([null, null, null]));
  expect(gone.boxes).toHaveLength(3);
  expect(maker.vector(request(near)).byteLength).toBe(0);
});

it('the two sides of the curtain draw the same land by codes of their own', () => {
  const maker = makerOf(Uint8Array.of(1, 1, 1));
  expect(maker.vector({ ...request(near), side: 'other' }).byteLength).toBe(0);
  maker.dress('other', { codes: Uint8Array.of(2, 2, 2), look });
  const bytes = maker.vector({ ...request(near), side: 'other' });
  const layer = new VectorTile(new PbfReader(new Uint8Array(bytes))).layers.parcels;
  expect(layer?.feature(0).properties).toEqual({ color: '#105483' });
  expect(featuresOf(maker, near)[0]?.properties).toEqual({ color: '#861d21' });
});

it('what is made early is made again only where land that reaches in from afar was missing', () => {
  const near = square(122.1);
  const wide = packPolygons([
    [
      [
        [122, 29.9],
        [122.2, 29.9],
        [122.2, 30.1],
        [122, 30.1],
      ],
    ],
  ]);
  const [left, right] = [tileAt(122.1005, 30.0005, 15), tileAt(122.5, 30.0005, 15)];
  const side = 2 ** 16;
  const box = [left.x * side, left.y * side, (left.x + 1) * side, (left.y + 1) * side] as const;
  for (const others of [[], [wide]]) {
    const maker = new TileMaker();
    maker.dress('main', { codes: null, look });
    maker.begin(1 + others.length);
    maker.beginEarly({ rows: Uint32Array.of(0), packed: packOutlines([near]), box });
    expect([maker.isEarly(left), maker.isEarly(right)]).toEqual([true, false]);
    expect(featuresOf(maker, left).map(({ id }) => id)).toEqual([0]);
    maker.slice(packOutlines([near, ...others]));
    expect(maker.end()).toHaveLength(others.length);
    expect(maker.isEarly(left)).toBe(false);
    expect(featuresOf(maker, left)).toHaveLength(1 + others.length);
  }
});
