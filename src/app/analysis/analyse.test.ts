import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aFact, anEnterprise, aParcel, aShape, aUnit } from '../../../tests/builders/records';
import type { Occupancy } from '../../core/enterprise/occupancy';
import { geodesicAreaM2 } from '../../core/geo/geodesic-area';
import { sumOf } from '../../core/quantity';
import { isAside } from '../../core/theme/display-code';
import { legendTotal } from '../../core/theme/legend';
import { themeKeys } from '../../core/theme/theme-key';
import { themes } from '../../core/theme/themes';
import { emptyWorkspace, type Workspace } from '../../core/workspace';
import { firstView, type ViewState } from '../session';
import { createAnalyst } from './analyse';
import { runNow } from './steps';

type Tables = Workspace['tables'];

const map = <T extends { readonly id: string }>(records: readonly T[]) =>
  new Map(records.map((record) => [record.id, record]));

/** Some parcels with firms on them, some without, some without outline; figures known, unknown and below nothing. */
const tablesOf = fc
  .array(
    fc.record({
      outlined: fc.boolean(),
      registered: fc.option(fc.integer({ min: 0, max: 50_000 })),
      ratio: fc.option(fc.integer({ min: 0, max: 300 })),
      tax: fc.option(fc.integer({ min: -50, max: 900 })),
      idle: fc.constantFrom('在用', '疑似闲置', '已认定闲置', null),
      firms: fc.array(fc.nat(5), { maxLength: 3 }),
    }),
    { maxLength: 12 },
  )
  .map((plots): Tables => {
    const parcels = plots.map((plot, i) =>
      aParcel(`parcel-${i}`, {
        registeredM2: plot.registered,
        unitId: i % 2 ? 'unit-1' : null,
        facts: [
          ...(plot.ratio === null ? [] : [aFact('floorAreaRatio', plot.ratio / 100)]),
          aFact('idleStatus', plot.idle),
        ],
      }),
    );
    const shapes = plots.flatMap((plot, i) =>
      plot.outlined ? [aShape(`parcel-${i}`, 122 + i / 500)] : [],
    );
    const firms = Array.from({ length: 6 }, (_, i) =>
      anEnterprise(`firm-${i}`, {
        name: `示例企业${i}`,
        facts: [aFact('taxWan', plots[i]?.tax ?? null, { period: '2022' })],
      }),
    );
    const uses = plots.flatMap((plot, i) =>
      [...new Set(plot.firms)].map(
        (firm, n): Occupancy => ({
          id: `use-${i}-${n}`,
          enterpriseId: `firm-${firm}`,
          parcelId: `parcel-${i}`,
          basis: n === 0 ? '自有' : '租赁',
          areaM2: n === 0 ? null : 500,
          floorAreaM2: null,
          rev: 0,
        }),
      ),
    );
    return {
      ...emptyWorkspace().tables,
      units: map([aUnit()]),
      parcels: map(parcels),
      shapes: map(shapes),
      enterprises: map(firms),
      occupancies: map(uses),
    };
  });

const ask = (tables: Tables, view: Partial<ViewState> = {}) =>
  runNow(createAnalyst()({ tables, view: { ...firstView, ...view }, asOf: '2024-01-01' }));

it('in every theme the legend adds up to the workspace, in parcels and in land', () => {
  fc.assert(
    fc.property(tablesOf, fc.constantFrom(...themeKeys), (tables, theme) => {
      const { side, areasM2 } = ask(tables, { theme });
      const total = legendTotal(side.legend);
      const outlines = [...tables.shapes.values()].map((shape) => geodesicAreaM2(shape.geometry));
      expect(total.count).toBe(tables.parcels.size);
      expect(total.withoutOutline).toBe(tables.parcels.size - tables.shapes.size);
      // Sums of sums: alike to a millionth of a square metre.
      expect(total.areaM2).toBeCloseTo(sumOf(outlines), 6);
      expect(sumOf([...areasM2].filter((m2) => !Number.isNaN(m2)))).toBe(sumOf(outlines));
    }),
  );
});

it('a filter counts what it keeps, and what it does not know it does not keep', () => {
  fc.assert(
    fc.property(tablesOf, (tables) => {
      const low = ask(tables, { filter: '容积率 < 1' });
      const rest = ask(tables, { filter: '非 容积率 < 1' });
      const unknown = ask(tables, { filter: '容积率 未知' });
      expect(low.filterFault).toBeNull();
      expect(low.keptCount + rest.keptCount + unknown.keptCount).toBe(tables.parcels.size);
      expect(legendTotal(low.side.legend).count).toBe(low.keptCount);
    }),
  );
});

it('setting a class apart recounts nothing and sets all others aside on the map', () => {
  fc.assert(
    fc.property(tablesOf, (tables) => {
      const analyse = createAnalyst();
      const ask = (isolated: readonly string[]) =>
        runNow(analyse({ tables, view: { ...firstView, isolated }, asOf: '2024-01-01' }));
      const [all, one] = [ask([]), ask(['none'])];
      expect(one.side.legend).toBe(all.side.legend);
      expect(one.side.values).toBe(all.side.values);
      one.side.codes.forEach((code, row) => {
        expect(isAside(code)).toBe(one.side.classes[row] !== 0);
      });
    }),
  );
});

it('an edit of one record leaves what does not follow from it as it was', () => {
  const [plot, other] = [aParcel('parcel-1'), aParcel('parcel-2')];
  const tables: Tables = {
    ...emptyWorkspace().tables,
    parcels: map([plot, other]),
    shapes: map([aShape('parcel-1')]),
  };
  const analyse = createAnalyst();
  const ask = (now: Tables) =>
    runNow(analyse({ tables: now, view: firstView, asOf: '2024-01-01' }));
  const before = ask(tables);
  const renamed = ask({ ...tables, parcels: map([{ ...plot, name: '改名' }, other]) });
  expect(renamed.ids).toBe(before.ids);
  expect(renamed.areasM2).toBe(before.areasM2);
  expect(renamed.indicators).not.toBe(before.indicators);
  const checked = ask({ ...tables, findings: new Map() });
  const checkedAgain = ask({ ...tables, findings: new Map() });
  expect(checkedAgain.indicators).toBe(checked.indicators);
  expect(checkedAgain.side).toEqual(checked.side);
  const gone = ask({ ...tables, parcels: map([other]), shapes: new Map() });
  expect(gone.ids).toEqual(['parcel-2']);
});

it('an unreadable filter says so and keeps everything', () => {
  const tables = { ...emptyWorkspace().tables, parcels: map([aParcel()]) };
  const { filterFault, kept, keptCount } = ask(tables, { filter: '亩均税收 <' });
  expect(filterFault).toMatch(/第 \d+ 个字处/);
  expect([kept, keptCount]).toEqual([null, 1]);
});

it('the newest year is shown until another is asked for; without any, nothing is known', () => {
  const tables = {
    ...emptyWorkspace().tables,
    parcels: map([aParcel()]),
    shapes: map([aShape()]),
    enterprises: map([
      anEnterprise('firm-1', {
        facts: [
          aFact('taxWan', 60, { period: '2021' }),
          aFact('taxWan', 20, { period: '2022' }),
          aFact('taxWan', null, { period: '2023' }),
        ],
      }),
    ]),
    occupancies: map([
      {
        id: 'use-1',
        enterpriseId: 'firm-1',
        parcelId: 'parcel-1',
        basis: '自有',
        areaM2: null,
        floorAreaM2: null,
        rev: 0,
      } satisfies Occupancy,
    ]),
  };
  // 6,666.67 m² are 10 亩.
  expect(ask(tables).side.values[0]).toBeCloseTo(2, 5);
  expect(ask(tables, { year: '2021' }).side.values[0]).toBeCloseTo(6, 5);
  expect(themes.taxPerMu.format(ask(tables, { year: '2023' }).side.values[0] ?? null)).toBe(
    '无数据',
  );
  expect(ask({ ...tables, enterprises: new Map(), occupancies: new Map() })).toMatchObject({
    year: null,
    side: { values: [null] },
  });
});

it('a lasso keeps the parcels whose inner point it holds', () => {
  const tables = {
    ...emptyWorkspace().tables,
    parcels: map([aParcel('parcel-1'), aParcel('parcel-2'), aParcel('parcel-3')]),
    shapes: map([aShape('parcel-1', 122.1), aShape('parcel-2', 122.2)]),
  };
  const pick = [
    [122.09, 30],
    [122.15, 30],
    [122.15, 30.1],
    [122.09, 30.1],
  ] as const;
  const { kept, keptCount } = ask(tables, { pick });
  expect([...(kept ?? [])]).toEqual([1, 0, 0]);
  expect(keptCount).toBe(1);
});

it('A5 an outline that cannot be read or encloses nothing is no land of 0 亩, and harms nothing else', () => {
  const outline = (id: string, coords: number[], rings: number[], polygons: number[]) => ({
    id,
    geometry: { coords: Float64Array.from(coords), rings, polygons },
    rev: 0,
  });
  const shapes = [
    outline('parcel-1', [122, 30, Number.NaN, 30, 122.1, 30.1], [3], [1]),
    outline('parcel-2', [], [], []),
    outline('parcel-3', [122, 30], [1], [1]),
    aShape('parcel-4', 122.1),
  ];
  const tables = {
    ...emptyWorkspace().tables,
    parcels: map(shapes.map(({ id }) => aParcel(id))),
    shapes: map(shapes),
  };
  const pick = [
    [121, 29],
    [123, 29],
    [123, 31],
    [121, 31],
  ] as const;
  const all = ask(tables);
  expect(legendTotal(all.side.legend)).toMatchObject({ count: 4, withoutOutline: 3 });
  expect(legendTotal(all.side.legend).areaM2).toBeCloseTo(all.areasM2[3] ?? 0, 6);
  expect(ask(tables, { pick }).kept?.[3]).toBe(1);
});
