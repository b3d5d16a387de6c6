import type { Enterprise } from '../../../src/core/enterprise/enterprise';
import type { Occupancy } from '../../../src/core/enterprise/occupancy';
import type { Fact, FactValue } from '../../../src/core/fact';
import type { Parcel } from '../../../src/core/parcel/parcel';
import { seededRandom } from '../../../src/core/sample/seeded-random';
import { emptyWorkspace, type Workspace } from '../../../src/core/workspace';

const years = ['2019', '2020', '2021', '2022', '2023'] as const;
const origin = { asOf: '2021-07-31', source: '测试台账' } as const;

/** So many firms as ledgers have them, each on land of its own: 30 yearly facts, and now and then one of no year. */
export function makeFirms(count: number): Workspace['tables'] {
  const random = seededRandom(2021);
  const below = (n: number) => Math.floor(random() * n);
  const maybe = (share: number, value: FactValue) => (random() < share ? value : undefined);
  const parcels = new Map<string, Parcel>();
  const enterprises = new Map<string, Enterprise>();
  const occupancies = new Map<string, Occupancy>();
  for (let at = 0; at < count; at++) {
    const firm = `firm-${at}`;
    const parcel = `parcel-${at}`;
    const facts: Fact[] = years.flatMap((period) => {
      const of = (field: string, value: FactValue) => ({ field, value, period, ...origin });
      return [
        of('scale', ['规上', '规下', '规下', null][below(4)] ?? null),
        of('taxWan', below(20) === 0 ? null : below(12_000) / 100),
        of('valueAddedWan', below(60_000) / 100),
        of('outputWan', below(200_000) / 100),
        of('staff', below(300)),
        of('grade', ['A', 'B', 'C', 'D'][below(4)] ?? null),
      ];
    });
    const standing: readonly (readonly [field: string, value: FactValue | undefined])[] = [
      ['welfare', maybe(0.1, '民生类')],
      ['landSuppliedOn', maybe(0.3, `20${10 + below(12)}-05-01`)],
      ['parkEnteredOn', maybe(0.2, `20${10 + below(12)}-05-01`)],
      ['problems', maybe(0.2, '安全生产、消防安全')],
      ['zombie', maybe(0.05, '是')],
    ];
    for (const [field, value] of standing) {
      if (value !== undefined) facts.push({ field, value, ...origin });
    }
    const sector = ['工业', '工业', '服务业', '港口物流', '农业'][below(5)] ?? '';
    const link = { reportingUnits: {}, rev: 0 };
    enterprises.set(firm, { id: firm, name: firm, uscc: '', sector, facts, ...link });
    parcels.set(parcel, aParcel(parcel, 500 + below(20_000), maybe(0.3, '破产或关停')));
    const use = { id: `use-${at}`, enterpriseId: firm, parcelId: parcel, rev: 0 };
    occupancies.set(use.id, { ...use, basis: '自有', areaM2: null, floorAreaM2: null });
  }
  return { ...emptyWorkspace().tables, parcels, enterprises, occupancies };
}

function aParcel(id: string, registeredM2: number, idleKind: FactValue | undefined): Parcel {
  return {
    id,
    code: '',
    name: id,
    unitId: null,
    reportingUnits: {},
    landUse: '工业用地',
    tenure: '国有出让',
    registeredM2,
    facts: idleKind === undefined ? [] : [{ field: 'idleKind', value: idleKind, ...origin }],
    rev: 0,
  };
}
