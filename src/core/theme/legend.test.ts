import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aUse, landTables } from '../../../tests/builders/land-tables';
import { aFact, anEnterprise, aParcel } from '../../../tests/builders/records';
import { createIndicators } from '../indicator/indicators';
import { formatMu, muFromM2, sumOf } from '../quantity';
import { legendOf, legendTotal } from './legend';
import { themeKeys } from './theme-key';
import { themes } from './themes';

const m2 = fc.double({ min: 0.01, max: 300_000, noNaN: true });
const row = fc.record({
  registeredM2: fc.option(m2),
  outlineM2: fc.option(m2, { freq: 8 }),
  taxWan: fc.option(fc.double({ min: -100, max: 5000, noNaN: true })),
  ratio: fc.option(fc.double({ min: 0, max: 5, noNaN: true })),
  idle: fc.constantFrom('在用', '疑似闲置', '已认定闲置', null),
  grade: fc.constantFrom('A', 'B', 'C', 'D', null),
  tenure: fc.constantFrom('出让', '集体', '不详', ''),
  kept: fc.boolean(),
});

it('parts are the whole: parcels and 亩 of every legend add up to all land, filtered or not', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 60 }), (rows) => {
      const parcels = rows.map(({ registeredM2, ratio, idle, tenure }, i) =>
        aParcel(`parcel-${i}`, {
          registeredM2,
          tenure,
          facts: [aFact('floorAreaRatio', ratio), aFact('idleStatus', idle)],
        }),
      );
      const firms = rows.map(({ taxWan, grade }, i) =>
        anEnterprise(`firm-${i}`, {
          facts: [
            aFact('taxWan', taxWan, { period: '2023' }),
            aFact('grade', grade, { period: '2023' }),
          ],
        }),
      );
      const uses = rows.map((_, i) => aUse(`parcel-${i}`, `firm-${i}`, '自有'));
      const outlines = new Map(rows.map(({ outlineM2 }, i) => [`parcel-${i}`, outlineM2]));
      const areaM2Of = (id: string) => outlines.get(id) ?? null;
      const figures = createIndicators(landTables(parcels, firms, uses), areaM2Of);
      const areas = Float64Array.from(rows, ({ outlineM2 }) => outlineM2 ?? Number.NaN);
      for (const kept of [null, Uint8Array.from(rows, (one) => Number(one.kept))]) {
        const shown = rows.filter((_, i) => kept?.[i] !== 0);
        const measured = shown.flatMap(({ outlineM2 }) => outlineM2 ?? []);
        for (const key of themeKeys) {
          const classes = Uint8Array.from(parcels, (parcel) =>
            themes[key].classOf(figures.themeValue(key, parcel, '2023', '2024-06-30')),
          );
          const total = legendTotal(legendOf(themes[key], classes, areas, kept));
          expect(total.count).toBe(shown.length);
          expect(total.withoutOutline).toBe(shown.length - measured.length);
          expect(Math.abs(total.areaM2 - sumOf(measured))).toBeLessThan(1e-6);
          expect(formatMu(muFromM2(total.areaM2))).toBe(formatMu(muFromM2(sumOf(measured))));
        }
      }
    }),
    { numRuns: 60 },
  );
});

it('of a parcel that is split each part is counted in its class, and the parcel once', () => {
  const rows = legendOf(
    themes.scale,
    Uint8Array.of(1, 2),
    Float64Array.of(100, 200),
    null,
    new Map([[1, [30, 120, 50, 0]]]),
  );
  expect(rows.map(({ count, areaM2 }) => [count, areaM2])).toEqual([
    [0, 30],
    [1, 220],
    [1, 50],
    [0, 0],
  ]);
});

it('counts class by class, parcels without an outline apart', () => {
  const rows = legendOf(
    themes.scale,
    Uint8Array.of(1, 2, 2, 0, 1),
    Float64Array.of(100, 200, Number.NaN, 400, 50),
    Uint8Array.of(1, 1, 1, 1, 0),
  );
  expect(rows).toEqual([
    { key: 'none', label: '无数据', count: 1, areaM2: 400, withoutOutline: 0 },
    { key: 'above', label: '规上', count: 1, areaM2: 100, withoutOutline: 0 },
    { key: 'below', label: '规下', count: 2, areaM2: 200, withoutOutline: 1 },
    { key: 'mixed', label: '多家不一', count: 0, areaM2: 0, withoutOutline: 0 },
  ]);
  expect(legendTotal(rows)).toEqual({ count: 4, areaM2: 700, withoutOutline: 1 });
});
