import { describe, expect, it } from 'vitest';
import { aUse, landTables } from '../../../tests/builders/land-tables';
import { aFact, anEnterprise, aParcel } from '../../../tests/builders/records';
import { geodesicAreaM2 } from '../geo/geodesic-area';
import { type Geometry, packPolygons, type Ring } from '../geo/geometry';
import { createIndicators } from '../indicator/indicators';
import type { MembershipWay } from './block';
import { ratioOfFloor } from './count-block';
import { type Listed, landFiguresOf } from './land-figures';
import { packLand } from './land-pack';
import { createLiveMeasure } from './live-measure';

/** Corners in metres from a place. */
function rectangle(x: number, y: number, wide: number, high: number): Geometry {
  const at = (u: number, v: number) => [122.1 + u / 96_440, 30.07 + v / 110_860] as const;
  const ring: Ring = [at(x, y), at(x + wide, y), at(x + wide, y + high), at(x, y + high)];
  return packPolygons([[ring]]);
}

const year = { period: '2021' };
const firm = (id: string, taxWan: number | null) =>
  anEnterprise(id, { facts: [aFact('taxWan', taxWan, year), aFact('valueAddedWan', 40, year)] });
const parcel = (id: string, unitId: string | null, ...facts: ReturnType<typeof aFact>[]) =>
  aParcel(id, { unitId, registeredM2: 10_000, facts });

/** Four plots of 100 by 100 m in a row: two firms on the first, one on the second and third, nobody on the fourth. */
const tables = landTables(
  [
    parcel('a', 'east', aFact('floorAreaRatio', 1), aFact('farBasis', '现状调查')),
    parcel('b', 'east', aFact('floorAreaRatio', 2), aFact('farBasis', '现状调查')),
    parcel('c', 'west', aFact('idleStatus', '疑似闲置')),
    parcel('d', null, aFact('idleStatus', '已认定闲置')),
  ],
  [firm('one', 30), firm('two', 20), firm('three', 15), firm('four', null)],
  [
    aUse('a', 'one', '自有', 6000),
    aUse('a', 'two', '自有', 4000),
    aUse('b', 'three', '自有'),
    aUse('c', 'four', '自有'),
  ],
);
const land = ['a', 'b', 'c', 'd'].map((id, i) => ({
  id,
  geometry: rectangle(100 * i, 0, 100, 100),
}));
const pack = packLand(land);
const listedFirms: Listed = { table: 'enterprises', has: (id) => id === 'one' || id === 'four' };

function measure(
  outline: Geometry,
  choices: Readonly<Record<string, MembershipWay>> = {},
  listed: Listed | null = listedFirms,
) {
  const indicators = createIndicators(tables, () => 10_000);
  const figures = landFiguresOf({ tables, indicators, year: '2021', asOf: '2021-12-31', listed });
  const others = [{ id: 'next', geometry: rectangle(350, 0, 200, 100) }];
  const live = createLiveMeasure(pack, figures, others);
  return live(outline, { settled: true, choices: new Map(Object.entries(choices)) });
}

const share = (m2: number) => Math.round(m2 / 100) / 100;

describe('what an outline holds', () => {
  it('counts what lies inside, sums money of the parcels that count, and tells what is missing', () => {
    const { counts, cutParcels, area, others } = measure(rectangle(-5, -5, 270, 110));
    expect(area).toEqual({ m2: geodesicAreaM2(rectangle(-5, -5, 270, 110)), method: 'geodesic' });
    expect(counts).toMatchObject({ parcels: 3, cut: 1, members: 3, firms: 4, listedFirms: 2 });
    expect(share(counts.landM2)).toBe(2.65);
    expect(share(counts.occupiedM2)).toBe(2.65);
    expect(share(counts.memberM2)).toBe(3);
    expect(counts.listedParcels).toBe(2);
    expect(share(counts.listedM2 ?? 0)).toBe(2);
    expect(counts.tax).toEqual({ wan: 65, m2: 20_000, known: 2, missing: 1 });
    expect(counts.valueAdded).toEqual({ wan: 160, m2: 30_000, known: 3, missing: 0 });
    expect(counts.floor).toMatchObject({ basis: '现状调查', known: 2, missing: 1 });
    expect(counts.floor && ratioOfFloor(counts.floor)).toBe(1.5);
    expect(share(counts.suspectedIdleM2)).toBe(0.65);
    expect(counts.decidedIdleM2).toBe(0);
    expect(counts.units.map(({ unitId, m2 }) => [unitId, share(m2)])).toEqual([
      ['east', 2],
      ['west', 0.65],
    ]);
    expect(cutParcels.map((one) => ({ ...one, share: Math.round(one.share * 100) }))).toEqual([
      { id: 'c', share: 65, as: 'in' },
    ]);
    expect(others).toEqual([]);
  });

  it('leaves out what lies less than half inside, and follows what a person chose', () => {
    const outline = rectangle(-5, -5, 145, 110);
    expect(measure(outline).counts).toMatchObject({ parcels: 2, members: 1, firms: 2 });
    expect(measure(outline).counts.tax.wan).toBe(50);
    const whole = measure(outline, { b: 'in', a: 'out' });
    expect(whole.counts).toMatchObject({ members: 1, firms: 1, listedFirms: 0 });
    expect(whole.counts.tax).toMatchObject({ wan: 15, m2: 10_000 });
    // Land stays what lies inside the line, whoever is counted.
    expect(share(whole.counts.occupiedM2)).toBe(1.4);
    const split = measure(outline, { b: 'part' });
    expect(split.counts.tax.wan).toBeCloseTo(50 + 15 * 0.4, 1);
    expect(split.cutParcels).toMatchObject([{ id: 'b', as: 'part' }]);
    // Chosen, though the line does not come near.
    expect(measure(outline, { d: 'in', gone: 'in' }).counts).toMatchObject({
      parcels: 2,
      members: 2,
    });
  });

  it('tells other blocks it takes land of, and land of no unit', () => {
    const { counts, others } = measure(rectangle(300, 0, 100, 100));
    expect(others).toMatchObject([{ id: 'next' }]);
    expect(share(others[0]?.m2 ?? 0)).toBe(0.5);
    expect(counts).toMatchObject({ members: 1, firms: 0, occupiedM2: 0, floor: null });
    expect(counts.tax).toEqual({ wan: 0, m2: 0, known: 0, missing: 0 });
    expect(counts.units).toMatchObject([{ unitId: null }]);
    expect(share(counts.decidedIdleM2)).toBe(1);
  });

  it('knows lists of land, and says nothing of listed land without a list', () => {
    const outline = rectangle(-5, -5, 410, 110);
    const ofLand = measure(outline, {}, { table: 'parcels', has: (id) => id === 'd' });
    expect(ofLand.counts).toMatchObject({ listedFirms: null, listedParcels: 1 });
    const none = measure(outline, {}, null).counts;
    expect([none.listedFirms, none.listedParcels, none.listedM2]).toEqual([null, null, null]);
  });

  it('says how the area was measured while the pointer moves', () => {
    const figures = landFiguresOf({
      tables,
      indicators: createIndicators(tables, () => 10_000),
      year: '2021',
      asOf: '2021-12-31',
      listed: null,
    });
    const live = createLiveMeasure(pack, figures, []);
    const moving = live(rectangle(0, 0, 50, 50), { settled: false, choices: new Map() });
    expect(moving.area.method).toBe('turf');
    const nothing = live(packPolygons([]), { settled: true, choices: new Map() });
    expect(nothing).toMatchObject({ area: { m2: 0 }, counts: { parcels: 0, units: [] } });
  });
});
