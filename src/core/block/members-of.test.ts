import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aBlock, anOutline, squareAt } from '../../../tests/builders/blocks';
import { aShape } from '../../../tests/builders/records';
import { geodesicAreaM2 } from '../geo/geodesic-area';
import { packPolygons } from '../geo/geometry';
import { intersectGeometries } from '../geo/overlay/overlay';
import type { Shape } from '../parcel/parcel';
import { geometryOf } from './block-as-of';
import { membersOf } from './members-of';

/** Parcels of 0.001° on a row from 122.1 eastwards. */
const row = Array.from({ length: 6 }, (_, i) => aShape(`parcel-${i}`, 122.1 + i / 1000));
const shapes = new Map<string, Shape>(row.map((shape) => [shape.id, shape]));
const over = (west: number, validFrom = '2021-05-20') =>
  anOutline({ validFrom, polygons: squareAt(west, 30.0495, 0.002) });
const day = '2021-12-31';

it('counts a parcel whole from half of its land on, and tells the share of the others', () => {
  const block = aBlock('block-1', { outlines: [over(122.1004)] });
  expect(membersOf(block, day, shapes)).toEqual([
    { parcelId: 'parcel-0', share: expect.closeTo(0.6, 5), as: 'in', counts: 1, choice: null },
    { parcelId: 'parcel-1', share: 1, as: 'in', counts: 1, choice: null },
    { parcelId: 'parcel-2', share: expect.closeTo(0.4, 5), as: 'out', counts: 0, choice: null },
  ]);
});

it('has exactly half in', () => {
  const block = aBlock('block-1', { outlines: [over(122.1005)] });
  // Half to the digit is for the rule alone; the cut itself is rounded to a tenth of a millimetre.
  const shares = membersOf(block, day, shapes).map(({ share }) => share ?? 0);
  expect(shares[0]).toBeCloseTo(0.5, 4);
});

it('leaves neighbours on a common line out', () => {
  const block = aBlock('block-1', { outlines: [over(122.101)] });
  expect(membersOf(block, day, shapes).map(({ parcelId }) => parcelId)).toEqual([
    'parcel-1',
    'parcel-2',
  ]);
});

it('goes by the boundary of the day', () => {
  const block = aBlock('block-1', { outlines: [over(122.1), over(122.102, '2022-06-01')] });
  const on = (when: string) => membersOf(block, when, shapes).map(({ parcelId }) => parcelId);
  expect(on('2021-05-19')).toEqual([]);
  expect(on('2022-05-31')).toEqual(['parcel-0', 'parcel-1']);
  expect(on('2022-06-01')).toEqual(['parcel-2', 'parcel-3']);
});

it('lets people choose otherwise, land that is not touched and land without an outline too', () => {
  const choose = (parcelId: string, as: 'in' | 'out' | 'part') => ({ parcelId, as, why: '核查' });
  const block = aBlock('block-1', {
    outlines: [over(122.1004)],
    choices: [
      choose('parcel-0', 'part'),
      choose('parcel-1', 'out'),
      choose('parcel-5', 'in'),
      choose('parcel-x', 'part'),
    ],
  });
  const told = membersOf(block, day, shapes).map(({ parcelId, as, counts }) => [
    parcelId,
    as,
    counts,
  ]);
  expect(told).toEqual([
    ['parcel-0', 'part', expect.closeTo(0.6, 5)],
    ['parcel-1', 'out', 0],
    ['parcel-2', 'out', 0],
    ['parcel-5', 'in', 1],
    ['parcel-x', 'part', null],
  ]);
});

it('knows a hole, and a parcel around the whole block', () => {
  const [outer = []] = squareAt(122.0995, 30.0495, 0.004);
  const [[hole = []] = []] = squareAt(122.0999, 30.0499, 0.0012);
  const holed = aBlock('block-1', { outlines: [anOutline({ polygons: [[...outer, hole]] })] });
  expect(membersOf(holed, day, shapes).map(({ parcelId }) => parcelId)).not.toContain('parcel-0');
  const wide: Shape = { id: 'wide', geometry: packPolygons(squareAt(122, 30, 0.3)), rev: 0 };
  const [member] = membersOf(holed, day, new Map([['wide', wide]]));
  expect(member?.as).toBe('out');
  expect(member?.share).toBeGreaterThan(0);
});

const corner = fc.tuple(
  fc.integer({ min: -20, max: 60 }).map((n) => 122.1 + n / 10_000),
  fc.integer({ min: -20, max: 20 }).map((n) => 30.05 + n / 10_000),
);

it('tells the share the overlay tells of every parcel, whatever the outline', () => {
  fc.assert(
    fc.property(fc.array(corner, { minLength: 3, maxLength: 8 }), (ring) => {
      const outline = anOutline({ polygons: [[ring]] });
      const told = new Map(
        membersOf(aBlock('b', { outlines: [outline] }), day, shapes).map((one) => [
          one.parcelId,
          one,
        ]),
      );
      for (const { id, geometry } of row) {
        const cut = geodesicAreaM2(intersectGeometries(geometry, geometryOf(outline)));
        expect(told.get(id)?.share ?? 0).toBeCloseTo(cut / geodesicAreaM2(geometry), 4);
      }
    }),
  );
});

it('takes land under two loops of a line as inside, as the overlay does', () => {
  const [[ring = []] = []] = squareAt(122.0995, 30.0495, 0.002);
  const twice = anOutline({ polygons: [[[...ring, ...ring]]] });
  const told = membersOf(aBlock('b', { outlines: [twice] }), day, shapes);
  expect(told[0]).toMatchObject({ parcelId: 'parcel-0', share: 1 });
});
