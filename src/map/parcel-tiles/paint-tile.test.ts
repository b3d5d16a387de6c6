import { expect, it } from 'vitest';
import { packPolygons, type Ring } from '../../core/geo/geometry';
import { displayCode } from '../../core/theme/display-code';
import { coverTile, type TileCover } from './cover-tile';
import { rowsOfTile } from './cut-tile';
import { OutlineStore } from './outline-store';
import { packOutlines } from './pack-outlines';
import { keepPainted, paintNear, paintTile, repaintTile } from './paint-tile';
import type { TileLook } from './tile-look';
import { WORLD, worldX, worldY } from './world';

const look: TileLook = {
  colors: ['#808080', '#ff0000', '#0000ff'],
  pending: '#00ff00',
  outline: [0, 0, 0, 0],
  stroke: [0, 0, 0, 1],
  strokeEdge: [255, 255, 255, 1],
  unknown: [255, 255, 255, 1],
  hatched: true,
};

const PX = 512;
const Z = 13;
const SIDE = WORLD / 2 ** Z;
const tile = { z: Z, x: Math.floor(worldX(122.1) / SIDE), y: Math.floor(worldY(30) / SIDE) };

/** Rings given in pixels of the tile, as degrees. */
function ground(rings: readonly Ring[]): readonly Ring[] {
  return rings.map((ring) =>
    ring.map(([x, y]) => {
      const wx = (tile.x + x / PX) * SIDE;
      const wy = (tile.y + y / PX) * SIDE;
      const lat = Math.atan(Math.sinh(Math.PI * (1 - (2 * wy) / WORLD)));
      return [(wx / WORLD - 0.5) * 360, (lat * 180) / Math.PI] as const;
    }),
  );
}

const box = (west: number, north: number, east: number, south: number): Ring => [
  [west, north],
  [east, north],
  [east, south],
  [west, south],
];

function stored(parcels: readonly (readonly Ring[])[]) {
  const store = new OutlineStore();
  store.append(packOutlines(parcels.map((rings) => packPolygons([ground(rings)]))));
  return store;
}

function paint(parcels: readonly (readonly Ring[])[], codes: Uint8Array | null) {
  const store = stored(parcels);
  const cover = coverTile(store, tile, PX);
  return seen(
    cover ? paintTile(store, cover, codes, look, tile, PX) : new Uint8ClampedArray(4 * PX * PX),
  );
}

function paintedNear(parcels: readonly (readonly Ring[])[], codes: Uint8Array, outlined = look) {
  const store = stored(parcels);
  return seen(paintNear(store, rowsOfTile(store, tile), codes, outlined, tile, PX));
}

function seen(pixels: Uint8ClampedArray) {
  const at = (x: number, y: number) => [...pixels.subarray(4 * (y * PX + x), 4 * (y * PX + x) + 4)];
  let covered = 0;
  for (let i = 3; i < pixels.length; i += 4) covered += (pixels[i] as number) / 255;
  return { at, covered };
}

const RED = [255, 0, 0, 255];
const plain = (...classes: number[]) => Uint8Array.from(classes);

it('covers exactly the land there is, holes left out', () => {
  const slanted: Ring = [
    [100, 100],
    [180.5, 120],
    [160, 200.25],
    [90, 170],
  ];
  const area = (ring: Ring) =>
    Math.abs(
      ring.reduce((sum, [x, y], i) => {
        const [nextX, nextY] = ring[(i + 1) % ring.length] as readonly [number, number];
        return sum + x * nextY - nextX * y;
      }, 0) / 2,
    );
  expect(paint([[slanted]], plain(1)).covered).toBeCloseTo(area(slanted), -1);
  const hole = box(120, 130, 140, 150);
  const pierced = paint([[slanted, hole]], plain(1));
  expect(pierced.covered).toBeCloseTo(area(slanted) - 400, -1);
  expect(pierced.at(130, 140)).toEqual([0, 0, 0, 0]);
  expect(pierced.at(110, 140)).toEqual(RED);
});

it('neighbours meet without a seam, wherever between two pixels their border runs', () => {
  const pair = paint([[box(100, 100, 150.3, 140)], [box(150.3, 100, 200, 140)]], plain(1, 1));
  for (let x = 102; x < 198; x++) expect(pair.at(x, 120)).toEqual(RED);
  const apart = paint([[box(100, 100, 150.5, 140)], [box(150.5, 100, 200, 140)]], plain(1, 2));
  expect(apart.at(150, 120)).toEqual([128, 0, 128, 255]);
});

it('paints a parcel that reaches out of the tile on all sides, and none beside it', () => {
  expect(paint([[box(-900, -900, 1400, 1400)]], plain(1)).covered).toBe(PX * PX);
  expect(paint([[box(-100, 10, -50, 90)]], plain(1)).covered).toBe(0);
  expect(paint([[box(500, 500, 600, 600)]], plain(1)).covered).toBeCloseTo(144, 0);
});

it('land smaller than a pixel colours its share of it', () => {
  const specks = Array.from({ length: 100 }, (_, i) => {
    const [x, y] = [200 + (i % 10) / 5, 200 + Math.floor(i / 10) / 5];
    return [box(x, y, x + 0.2, y + 0.2)];
  });
  const { covered, at } = paint(specks, plain(...specks.map(() => 1)));
  expect(covered).toBeCloseTo(4, 1);
  expect(at(200, 200)).toEqual(RED);
});

it('hatches idle land and land without figures, leaves aside what is set aside', () => {
  const one = (code: number | null) =>
    paint([[box(100, 100, 200, 200)]], code === null ? null : Uint8Array.of(code));
  const inkOf = (code: number) => {
    const { at } = one(code);
    let dark = 0;
    for (let x = 120; x < 168; x++) for (let y = 120; y < 168; y++) if (at(x, y)[0] === 0) dark++;
    return dark;
  };
  const [sparse, dense] = [inkOf(displayCode(1, 1, false)), inkOf(displayCode(1, 2, false))];
  expect(sparse).toBeGreaterThan(50);
  expect(dense).toBeGreaterThan(1.7 * sparse);
  expect(one(displayCode(1, 0, false)).at(150, 150)).toEqual(RED);
  expect(one(displayCode(1, 2, true)).at(150, 150)[3]).toBeLessThan(40);
  expect(one(null).at(150, 150)).toEqual([0, 255, 0, 255]);
});

it('paints again what changed its class, but not most of a tile, nor lines', () => {
  const store = stored([
    [box(100, 100, 140, 140)],
    [box(140, 100, 180, 140)],
    [box(180, 100, 300, 140)],
  ]);
  const cover = coverTile(store, tile, PX) as TileCover;
  const before = plain(1, 1, 1);
  paintTile(store, cover, before, look, tile, PX);
  const painted = keepPainted(cover, before, look);
  // Another tile on the same sheet in between.
  paintTile(store, cover, plain(2, 2, 2), look, tile, PX);
  expect(repaintTile(store, painted, plain(2, 1, 1), tile, PX)).toBe(true);
  const { at } = seen(painted.out);
  expect([at(120, 120), at(160, 120)]).toEqual([[0, 0, 255, 255], RED]);
  expect(repaintTile(store, painted, plain(2, 1, 2), tile, PX)).toBe(false);
  expect(repaintTile(store, painted, plain(2, displayCode(1, 0, true), 1), tile, PX)).toBe(false);
  // What was refused has left nothing behind.
  expect(repaintTile(store, painted, plain(1, 1, 1), tile, PX)).toBe(true);
  expect(painted.out).toEqual(paintTile(store, cover, before, look, tile, PX));
});

it('near the ground every pixel is that of the parcel its middle lies in, holes left out', () => {
  const pair = [[box(100, 100, 150.3, 140)], [box(150.3, 100, 200.7, 140)]];
  const { at, covered } = paintedNear(pair, plain(1, 2));
  expect(covered).toBe(101 * 40);
  expect([at(149, 120), at(150, 120)]).toEqual([RED, [0, 0, 255, 255]]);
  expect([at(99, 120), at(200, 120), at(201, 120)].map(([, , , share]) => share)).toEqual([
    0, 255, 0,
  ]);
  const pierced = paintedNear([[box(10, 10, 60, 60), box(20, 20, 30, 40)]], plain(1));
  expect(pierced.covered).toBe(50 * 50 - 10 * 20);
  expect(pierced.at(25, 30)).toEqual([0, 0, 0, 0]);
});

it('near the ground too a parcel may reach out of the tile, or lie beside it', () => {
  expect(paintedNear([[box(-900, -900, 1400, 1400)]], plain(1)).covered).toBe(PX * PX);
  expect(paintedNear([[box(-100, 10, -50, 90)]], plain(1)).covered).toBe(0);
});

it('near the ground the lines of neighbours lie one over the other, as the engine draws them', () => {
  const lined = { ...look, outline: [0, 0, 0, 0.5] } as const;
  const pair = [[box(100, 100, 150.5, 140)], [box(150.5, 100, 200, 140)]];
  const { at } = paintedNear(pair, plain(1, 1), lined);
  expect(at(150, 120)[0]).toBeCloseTo(255 / 4, -1);
  expect(at(125, 120)).toEqual(RED);
});

it('near the ground idle land is hatched over its colour', () => {
  const idle = displayCode(1, 2, false);
  const { at } = paintedNear([[box(100, 100, 200, 200)]], Uint8Array.of(idle));
  const row = Array.from({ length: 12 }, (_, i) => at(140 + i, 150).join());
  expect(new Set(row).size).toBeGreaterThan(2);
  expect(row.every((ink) => ink.endsWith(',255'))).toBe(true);
});
