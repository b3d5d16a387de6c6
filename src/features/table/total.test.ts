import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aFact, anEnterprise, aParcel, aShape } from '../../../tests/builders/records';
import { createAnalyst } from '../../app/analysis/analyse';
import { runNow } from '../../app/analysis/steps';
import { firstView } from '../../app/session';
import type { Occupancy } from '../../core/enterprise/occupancy';
import { formatNumber, muFromM2 } from '../../core/quantity';
import { legendTotal } from '../../core/theme/legend';
import { themeKeys } from '../../core/theme/theme-key';
import { emptyWorkspace } from '../../core/workspace';
import { createArranger } from './arrange';
import { firmsOnParcels } from './firms-on-parcels';
import { totalWords } from './total-text';

const byId = <T extends { readonly id: string }>(records: readonly T[]) =>
  new Map(records.map((record) => [record.id, record]));

const use = (n: number, enterpriseId: string): Occupancy => ({
  id: `use-${n}`,
  enterpriseId,
  parcelId: `parcel-${n}`,
  basis: '自有',
  areaM2: null,
  floorAreaM2: null,
  rev: 0,
});

const tables = {
  ...emptyWorkspace().tables,
  parcels: byId(
    Array.from({ length: 40 }, (_, n) =>
      aParcel(`parcel-${n}`, { facts: [aFact('floorAreaRatio', n % 4 ? n / 20 : null)] }),
    ),
  ),
  // Every seventh parcel has no outline; the others are of different sizes, being at different latitudes.
  shapes: byId(
    Array.from({ length: 40 }, (_, n) => n)
      .filter((n) => n % 7 > 0)
      .map((n) => aShape(`parcel-${n}`, 122 + n / 500, 30 + n / 100)),
  ),
  enterprises: byId([
    anEnterprise('firm-1', { facts: [aFact('taxWan', 40, { period: '2022' })] }),
    anEnterprise('firm-2'),
  ]),
  occupancies: byId([use(1, 'firm-1'), use(2, 'firm-2'), use(3, 'firm-1')]),
};

const filters = ['', '容积率 < 1', '容积率 未知', '亩均税收 已知'];

it('in every theme and under every filter the table comes to what the legend comes to', () => {
  const records = [...tables.parcels.values()];
  fc.assert(
    fc.property(fc.constantFrom(...themeKeys), fc.constantFrom(...filters), (theme, filter) => {
      const question = { tables, view: { ...firstView, theme, filter }, asOf: '2024-01-01' };
      const { side, kept, areasM2 } = runNow(createAnalyst()(question));
      const asked = { records, shown: kept, columns: [], text: '', sorting: null, areasM2 };
      const arranged = runNow(createArranger()(asked));
      const total = legendTotal(side.legend);
      expect(arranged.rows.length).toBe(total.count);
      expect(arranged.withoutOutline).toBe(total.withoutOutline);
      const answer = { kind: 'parcels', records, narrowed: kept !== null, ...arranged } as const;
      expect(totalWords(answer, false).area).toBe(formatNumber(muFromM2(total.areaM2), 2));
    }),
  );
});

it('says how many of how many, and what is in no area', () => {
  const answer = {
    kind: 'parcels',
    records: [...tables.parcels.values()],
    rows: new Uint32Array(12),
    areaM2: 2000,
    withoutOutline: 3,
    narrowed: true,
  } as const;
  expect(totalWords(answer, false)).toEqual({
    count: '12 / 40 宗',
    area: '3.00',
    without: '另有 3 宗无图形，未计面积',
    narrowed: true,
  });
  const all = { ...answer, rows: new Uint32Array(40), narrowed: false, withoutOutline: 0 };
  expect(totalWords(all, false)).toMatchObject({ count: '共 40 宗', without: null });
  expect(totalWords(all, true).count).toBe('40 / 40 宗');
});

it('firms stand with the parcels they use', () => {
  const firms = [...tables.enterprises.values(), undefined];
  const ids = [...tables.parcels.keys()];
  const shown = Uint8Array.from(ids, (id) => (id === 'parcel-2' ? 1 : 0));
  expect([...runNow(firmsOnParcels(shown, ids, tables.occupancies, firms))]).toEqual([0, 1, 0]);
});
