import { describe, expect, it } from 'vitest';
import { type Geometry, packPolygons } from '../geo/geometry';
import { bd09FromGcj02, gcj02FromWgs84, type LonLat, wgs84FromGcj02 } from '../geo/shift-datum';
import { knownLand, weighShift } from './weigh-shift';

/** Plots of a town, none like another, some 100 m apart. */
const plots = Array.from({ length: 120 }, (_, at): readonly LonLat[] => {
  const west = 122.05 + (at % 12) * 0.0011 + (at % 7) * 1e-5;
  const south = 30.01 + Math.floor(at / 12) * 0.0009 + (at % 5) * 1e-5;
  const [width, height] = [5e-4 + (at % 11) * 3e-5, 4e-4 + (at % 13) * 2e-5];
  return [
    [west, south],
    [west + width, south],
    [west + width, south + height],
    [west, south + height],
  ];
});
const drawn = (ring: readonly LonLat[], move = (at: LonLat): LonLat => at): Geometry => {
  return packPolygons([[ring.map(move)]]);
};
const gcj = gcj02FromWgs84;
const bd = (at: LonLat) => bd09FromGcj02(gcj02FromWgs84(at));
const known = knownLand(
  plots.map((ring) => drawn(ring)),
  [],
);

describe('by land that is there already', () => {
  it.each([
    ['gcj-02', gcj, 300, 700],
    ['bd-09', bd, 700, 1800],
  ] as const)('finds %s by how much better the same plots fit', (shift, move, least, most) => {
    const found = weighShift(
      plots.map((ring) => drawn(ring, move)),
      known,
    );
    expect(found).toMatchObject({ shift, by: 'land', tried: 120, after: 120 });
    expect(found?.before).toBeLessThan(6);
    expect(found?.offM).toBeGreaterThan(least);
    expect(found?.offM).toBeLessThan(most);
  });

  it('says which way: at this place a shifted map lies to the south-east', () => {
    const at = plots[0]?.[0] as LonLat;
    const [lon, lat] = gcj(at);
    const found = weighShift(
      plots.map((ring) => drawn(ring, gcj)),
      known,
    );
    expect([lon > at[0], lat < at[1]]).toEqual([true, true]);
    expect(found?.toward).toBe('东南');
  });

  it('a fifth of the plots being known is enough', () => {
    const few = knownLand(
      plots.slice(0, 24).map((ring) => drawn(ring)),
      [],
    );
    const found = weighShift(
      plots.map((ring) => drawn(ring, gcj)),
      few,
    );
    expect(found).toMatchObject({ shift: 'gcj-02', after: 24 });
  });

  it('says nothing where land fits as it stands, even if it would fit elsewhere as well', () => {
    const here = plots.map((ring) => drawn(ring));
    const there = plots.map((ring) => drawn(ring, wgs84FromGcj02));
    expect(weighShift(here, knownLand([...here, ...there], []))).toBeNull();
    expect(weighShift(here, knownLand(there, []))?.shift).toBe('gcj-02');
  });

  it('says nothing of land that lies right, of other land, and of land off by something else', () => {
    const right = plots.map((ring) => drawn(ring));
    const other = plots.map((ring) => drawn(ring, ([lon, lat]) => [lon + 0.5, lat]));
    const off = plots.map((ring) => drawn(ring, ([lon, lat]) => [lon + 0.0031, lat + 0.0012]));
    for (const sample of [right, other, off]) expect(weighShift(sample, known)).toBeNull();
    expect(weighShift([], known)).toBeNull();
    expect(weighShift(right, knownLand([], []))).toBeNull();
  });
});

describe('by the borders of units', () => {
  /** A town by the sea that just holds its plots. */
  const border = drawn([
    [122.049, 30.009],
    [122.065, 30.009],
    [122.065, 30.021],
    [122.049, 30.021],
  ]);
  const towns = knownLand([], [border]);

  it('finds land that would lie in the sea', () => {
    const found = weighShift(
      plots.map((ring) => drawn(ring, gcj)),
      towns,
    );
    expect(found).toMatchObject({ shift: 'gcj-02', by: 'borders', after: 120 });
    expect(found?.before).toBeLessThan(110);
  });

  it('says nothing of land that lies within, nor of land of another district', () => {
    const right = plots.map((ring) => drawn(ring));
    const other = plots.map((ring) => drawn(ring, ([lon, lat]) => [lon + 0.5, lat]));
    expect(weighShift(right, towns)).toBeNull();
    expect(weighShift(other, towns)).toBeNull();
  });
});
