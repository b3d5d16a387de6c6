import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aUse, landTables } from '../../../tests/builders/land-tables';
import { aFact, anEnterprise, aParcel } from '../../../tests/builders/records';
import type { Occupancy } from '../enterprise/occupancy';
import { createIndicators } from './indicators';

const YEAR = '2023';
const parcelIds = ['parcel-1', 'parcel-2', 'parcel-3', 'parcel-4'];
const firmIds = ['firm-1', 'firm-2', 'firm-3', 'firm-4', 'firm-5'];

const area = fc.option(fc.integer({ min: 0, max: 5000 }), { freq: 6 });
const tax = fc.option(fc.integer({ min: -500, max: 5000 }), { freq: 6 });

const use: fc.Arbitrary<Occupancy> = fc
  .record({
    parcelId: fc.constantFrom(...parcelIds),
    enterpriseId: fc.constantFrom(...firmIds),
    basis: fc.constantFrom('自有', '租赁', '其他'),
    areaM2: area,
    floorAreaM2: area,
  } as const)
  .map((one) => aUse(one.parcelId, one.enterpriseId, one.basis, one.areaM2, one.floorAreaM2));

const world = fc
  .record({
    uses: fc.uniqueArray(use, { maxLength: 14, selector: ({ id }) => id }),
    registered: fc.array(area, { minLength: 4, maxLength: 4 }),
    floors: fc.array(area, { minLength: 4, maxLength: 4 }),
    taxes: fc.array(tax, { minLength: 5, maxLength: 5 }),
  })
  .map(({ uses, registered, floors, taxes }) => {
    const parcels = parcelIds.map((id, i) =>
      aParcel(id, {
        registeredM2: registered[i] ?? null,
        facts: [aFact('floorAreaM2', floors[i] ?? null)],
      }),
    );
    const firms = firmIds.map((id, i) =>
      anEnterprise(id, { facts: [aFact('taxWan', taxes[i] ?? null, { period: YEAR })] }),
    );
    const measured = (id: string) => (id === 'parcel-4' ? null : 1234);
    return { parcels, figures: createIndicators(landTables(parcels, firms, uses), measured) };
  });

describe('apportionment', () => {
  it('never makes land negative, and never shows a parcel otherwise than its parts do', () => {
    fc.assert(
      fc.property(world, ({ parcels, figures }) => {
        for (const parcel of parcels) {
          for (const { landM2 } of figures.landUsesOf(parcel.id)) {
            expect(landM2 ?? 0).toBeGreaterThanOrEqual(0);
          }
          const shown = figures.themeValue('taxPerMu', parcel, YEAR, '');
          const opened = figures.perMuOfParcel(parcel.id, 'taxPerMu', YEAR);
          expect(opened.value).toBe(shown);
          expect(opened.missing.length === 0).toBe(shown !== null);
          const parts = opened.parts.map(({ wan }) => wan);
          if (shown === null) continue;
          const sum = parts.reduce((total: number, wan) => total + (wan ?? Number.NaN), 0);
          expect(sum).toBeCloseTo(opened.wan ?? Number.NaN, 8);
        }
      }),
    );
  });

  it('adds up: where all is known, all parcels bring what all firms made', () => {
    fc.assert(
      fc.property(world, ({ parcels, figures }) => {
        const firms = firmIds.map((id) => figures.perMuOfEnterprise(id, 'taxPerMu', YEAR));
        const used = firms.filter(({ parts }) => parts.length > 0);
        fc.pre(used.length > 0 && used.every(({ value }) => value !== null));
        const sums = parcels.map((parcel) => figures.perMuOfParcel(parcel.id, 'taxPerMu', YEAR));
        const total = (values: readonly (number | null)[]) =>
          values.reduce((sum: number, value) => sum + (value ?? 0), 0);
        expect(total(sums.map(({ wan }) => wan))).toBeCloseTo(
          total(used.map(({ figureWan }) => figureWan)),
          6,
        );
        expect(total(sums.map(({ landM2 }) => landM2))).toBeCloseTo(
          total(used.map(({ landM2 }) => landM2)),
          6,
        );
      }),
    );
  });
});
