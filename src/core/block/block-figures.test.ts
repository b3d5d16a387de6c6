import { expect, it } from 'vitest';
import { aBlock, anOutline, squareAt } from '../../../tests/builders/blocks';
import { aUse, landTables } from '../../../tests/builders/land-tables';
import { anEnterprise, aParcel, aShape } from '../../../tests/builders/records';
import { geodesicAreaM2 } from '../geo/geodesic-area';
import { createIndicators } from '../indicator/indicators';
import type { Shape } from '../parcel/parcel';
import type { BlockOutline } from './block';
import { geometryOf } from './block-as-of';
import { blockFigures, outlineOnList } from './block-figures';
import { landFiguresOf } from './land-figures';
import { packLand } from './land-pack';
import { createLiveMeasure } from './live-measure';

/** p1 and p2 beside each other, a firm on each; nobody on p3. */
const shapes = new Map<string, Shape>(
  [122.1, 122.102, 122.104].map((lon, at) => [`p${at + 1}`, aShape(`p${at + 1}`, lon)]),
);
const tables = landTables(
  ['p1', 'p2', 'p3'].map((id) => aParcel(id)),
  ['f1', 'f2'].map((id) => anEnterprise(id)),
  [aUse('p1', 'f1', '自有'), aUse('p2', 'f2', '租赁')],
);
const areaM2Of = ({ geometry }: Shape) => geodesicAreaM2(geometry);
const indicators = createIndicators(tables, (id) => {
  const shape = shapes.get(id);
  return shape ? areaM2Of(shape) : null;
});
const isListed = (id: string) => id === 'f1';
const figures = (outline: BlockOutline | null, choices = aBlock().choices) =>
  blockFigures({ choices }, outline, { shapes, indicators, areaM2Of, isListed });
const whole = areaM2Of(shapes.get('p1') as Shape);

it('tells land of firms inside the line and the firms on parcels that count', () => {
  const all = figures(anOutline());
  expect(all).toMatchObject({ firms: 2, listedFirms: 1 });
  expect(all.occupiedM2).toBeCloseTo(2 * whole, 3);
  expect(all.areaM2).toBeGreaterThan(3 * whole);
});

it('a cut parcel gives its part of land; its firm goes with the half, or as a person chose', () => {
  const width = (shapes.get('p1')?.geometry.coords[2] as number) - 122.1;
  const cut = anOutline({ polygons: squareAt(122.1 + width * 0.75 - 0.01, 30.045) });
  const rule = figures(cut);
  expect(rule.occupiedM2).toBeCloseTo(0.75 * whole, 0);
  expect(rule.firms).toBe(1);
  const left = figures(cut, [{ parcelId: 'p1', as: 'out', why: '另行整治' }]);
  expect(left).toMatchObject({ firms: 0, listedFirms: 0 });
  expect(left.occupiedM2).toBe(rule.occupiedM2);
});

it('A5 without a boundary nothing is known, and nothing is 0', () => {
  expect(figures(null)).toEqual({
    outline: null,
    areaM2: null,
    occupiedM2: null,
    firms: null,
    listedFirms: null,
  });
  const { listedFirms } = blockFigures(aBlock(), anOutline(), {
    shapes,
    indicators,
    areaM2Of,
    isListed: null,
  });
  expect(listedFirms).toBeNull();
});

it('counts as the page of the block counts while it is drawn', () => {
  const list = [...shapes.values()].map(({ id, geometry }) => ({ id, geometry }));
  const listed = { table: 'enterprises', has: isListed } as const;
  const asked = { tables, indicators, year: '2021', asOf: '2021-12-31', listed };
  const measure = createLiveMeasure(packLand(list), landFiguresOf(asked), []);
  const cut = anOutline({ polygons: squareAt(122.0923, 30.0462) });
  const { counts, area } = measure(geometryOf(cut), { settled: true, choices: new Map() }) ?? {};
  const own = figures(cut);
  expect(own.areaM2).toBe(area?.m2);
  expect(own.occupiedM2).toBeCloseTo(counts?.occupiedM2 as number, 1);
  expect([own.firms, own.listedFirms]).toEqual([counts?.firms, counts?.listedFirms]);
});

it('a list tells of the boundary of the day, and of one drawn later by its first', () => {
  const [first, second] = [anOutline(), anOutline({ validFrom: '2022-06-01' })];
  const block = aBlock('b', { outlines: [first, second] });
  expect(outlineOnList(block, '2021-12-31')).toBe(first);
  expect(outlineOnList(block, '2022-12-31')).toBe(second);
  expect(outlineOnList(block, '2020-12-31')).toBe(first);
  expect(outlineOnList(aBlock('b', { outlines: [] }), '2021-12-31')).toBeNull();
});
