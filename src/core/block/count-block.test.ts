import { expect, it } from 'vitest';
import type { MembershipWay } from './block';
import { createCounter, ratioOfFloor } from './count-block';
import { floorBases, type LandFigures } from './land-figures';
import type { LandPack } from './land-pack';

/** Four parcels of 1,000 m²: firms 0 and 1 on the first, 1 on the second, 2 on the third, nobody on the last. */
const land = {
  ids: ['a', 'b', 'c', 'd'],
  rowById: new Map(['a', 'b', 'c', 'd'].map((id, row) => [id, row])),
  areaM2: Float64Array.of(1000, 1000, 1000, 1000),
} as unknown as LandPack;
const known = floorBases.map(() => new Float64Array(4).fill(Number.NaN));
(known[0] as Float64Array).set([2000, 500, Number.NaN, 100]);
const figures: LandFigures = {
  year: '2021',
  firmCount: 3,
  firms: { from: Uint32Array.of(0, 2, 3, 4, 4), tied: Uint32Array.of(0, 1, 1, 2) },
  listedFirms: Uint8Array.of(1, 0, 1),
  listedLand: Uint8Array.of(1, 0, 1, 0),
  tax: {
    wan: Float64Array.of(30, 10, Number.NaN, 0),
    m2: Float64Array.of(1000, 1000, 1000, 0),
  },
  valueAdded: { wan: new Float64Array(4), m2: new Float64Array(4) },
  landM2: Float64Array.of(1000, 1000, 1000, 1000),
  floorM2: known,
  idle: Uint8Array.of(0, 1, 2, 0),
  units: Int32Array.of(0, 0, 1, -1),
  unitIds: ['north', 'south'],
};
const counter = createCounter(land, figures);
const count = (shares: readonly number[], choices: Readonly<Record<string, MembershipWay>> = {}) =>
  counter(
    {
      count: shares.length,
      rows: Uint32Array.from(shares, (_, row) => row),
      shares: Float64Array.from(shares),
    },
    new Map(Object.entries(choices)),
  );

it('land is what lies inside, firms and money are those of parcels that count', () => {
  const { counts, cutParcels } = count([1, 0.6, 0.4]);
  expect(counts).toMatchObject({ parcels: 3, cut: 2, members: 2, firms: 2, listedFirms: 1 });
  expect([counts.landM2, counts.occupiedM2, counts.memberM2]).toEqual([2000, 2000, 2000]);
  expect(counts.tax).toEqual({ wan: 40, m2: 2000, known: 2, missing: 0 });
  expect([counts.suspectedIdleM2, counts.decidedIdleM2]).toEqual([600, 400]);
  expect(counts.units).toEqual([
    { unitId: 'north', m2: 1600 },
    { unitId: 'south', m2: 400 },
  ]);
  expect(cutParcels.map(({ id, as }) => `${id} ${as}`)).toEqual(['b in', 'c out']);
});

it('A5 money that is not known is told by parcels, not as 0; land without firms has none to be known', () => {
  const { counts } = count([1, 1, 1, 1]);
  expect(counts.tax).toEqual({ wan: 40, m2: 2000, known: 2, missing: 1 });
  expect(counts.floor).toMatchObject({ floorM2: 2600, landM2: 3000, missing: 1 });
  expect(counts.floor && ratioOfFloor(counts.floor)).toBeCloseTo(2600 / 3000);
  expect(count([0, 0, 1]).counts.floor).toBeNull();
});

it('a person may choose otherwise: in, out, or by the share of land', () => {
  expect(count([1, 0.4], { b: 'in' }).counts.members).toBe(2);
  expect(count([1, 0.6], { b: 'out' }).counts.members).toBe(1);
  const { counts } = count([1, 0.6], { b: 'part' });
  expect([counts.memberM2, counts.tax.wan]).toEqual([1600, 36]);
  // Chosen, though the line does not come near it.
  expect(count([1], { c: 'in' }).counts).toMatchObject({ members: 2, parcels: 1, landM2: 1000 });
});

it('land of the width of the line is none, and one count leaves nothing for the next', () => {
  expect(count([1, 1e-7]).counts.parcels).toBe(1);
  expect(count([1 - 1e-7]).counts.cut).toBe(0);
  expect(count([1, 0.6, 0.4])).toEqual(count([1, 0.6, 0.4]));
});
