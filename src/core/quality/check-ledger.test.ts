import { describe, expect, it } from 'vitest';
import { anEnterprise, aParcel, aShape, aUnit } from '../../../tests/builders/records';
import { apply } from '../change/apply';
import { addition } from '../change/change';
import type { Enterprise } from '../enterprise/enterprise';
import type { Occupancy } from '../enterprise/occupancy';
import { isRefusal } from '../refusal';
import { emptyWorkspace } from '../workspace';
import { borderFaults } from './border-faults';
import { checkLedger } from './check-ledger';

const sound = { unitId: 'unit-1', registeredM2: 1000 };

function use(id: string, patch: Partial<Occupancy> = {}): Occupancy {
  return {
    id,
    enterpriseId: 'firm-1',
    parcelId: 'parcel-1',
    basis: '自有',
    areaM2: null,
    floorAreaM2: null,
    rev: 0,
    ...patch,
  };
}

function check(firms: readonly Enterprise[], uses: readonly Occupancy[]): string[] {
  const ws = apply(emptyWorkspace(), [
    addition('units', aUnit()),
    addition('parcels', aParcel('parcel-1', sound)),
    addition('parcels', aParcel('parcel-2', { ...sound, code: '330902104001GB00002' })),
    ...firms.map((firm) => addition('enterprises', firm)),
    ...uses.map((one) => addition('occupancies', one)),
  ]);
  if (isRefusal(ws)) throw new Error(ws.why);
  const steps = checkLedger({ ws });
  for (;;) {
    const step = steps.next();
    if (step.done) {
      return step.value.map(({ subject, rule, severity, why }) =>
        [subject?.id, rule, severity, why].join(' '),
      );
    }
  }
}

describe('who uses what', () => {
  it('land without firm and firm without land are notices', () => {
    const told = check([anEnterprise('firm-1'), anEnterprise('firm-2')], [use('use-1')]);
    expect(told.map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
      'parcel-2 occupancy.none notice',
      'firm-2 occupancy.none notice',
    ]);
  });

  it('says nothing where nobody has said who uses what', () => {
    expect(check([anEnterprise()], [])).toEqual([]);
  });

  it.each([
    ['one owner of all', [['自有', 1000, null]], null],
    ['rounding', [['自有', 1010, null]], null],
    [
      'more than there is',
      [
        ['自有', 700, null],
        ['自有', 400, null],
      ],
      '2 家企业自有面积合计 1,100.00 m²',
    ],
    [
      'all of it owned and all of it let',
      [
        ['自有', 1000, null],
        ['租赁', 1000, null],
      ],
      null,
    ],
    [
      'let twice',
      [
        ['租赁', 800, null],
        ['其他', 800, null],
      ],
      '2 家企业租赁和其他使用面积合计 1,600.00 m²',
    ],
    [
      'storeys let apart',
      [
        ['租赁', 800, 800],
        ['租赁', 800, 800],
      ],
      null,
    ],
    [
      'areas nobody knows',
      [
        ['自有', null, null],
        ['自有', 900, null],
      ],
      null,
    ],
  ] as const)('%s', (_what, list, words) => {
    const uses = list.map(([basis, areaM2, floorAreaM2], i) =>
      use(`use-${i}`, { basis, areaM2, floorAreaM2, enterpriseId: `firm-${i + 1}` }),
    );
    const firms = list.map((_, i) => anEnterprise(`firm-${i + 1}`));
    const told = check(firms, [...uses, use('use-9', { parcelId: 'parcel-2' })]);
    expect(told).toHaveLength(words ? 1 : 0);
    if (words) {
      expect(told[0]).toContain(`parcel-1 share.over warning ${words}`);
      expect(told[0]).toContain('超过证载登记面积 1,000.00 m²');
    }
  });
});

it('the same credit code twice is told of both; an empty one is unknown', () => {
  const uscc = '91330902MA28K00011';
  const firms = ['firm-1', 'firm-2'].map((id) => anEnterprise(id, { uscc, name: `示例${id}` }));
  const told = check(firms, []).filter((line) => line.includes('uscc.duplicate'));
  expect(told).toHaveLength(2);
  expect(told[0]).toContain('与示例firm-2重复');
  expect(check([anEnterprise('firm-1'), anEnterprise('firm-2')], [])).toEqual([]);
});

it('a township of the ledger that the layer does not draw is told with its land; a platform may have no border', () => {
  const { tables } = emptyWorkspace();
  const units = new Map([
    ['unit-1', aUnit()],
    ['unit-2', aUnit('unit-2', { name: '某园区', kind: '平台' })],
    ['unit-3', aUnit('unit-3', { name: '干览镇' })],
  ]);
  const parcels = new Map(
    ['unit-1', 'unit-1', 'unit-2', 'unit-3'].map((unitId, at) => [
      `parcel-${at}`,
      aParcel(`parcel-${at}`, { unitId }),
    ]),
  );
  const told = (borders: readonly string[]) =>
    borderFaults({ units, parcels, borders: new Map(borders.map((id) => [id, aShape(id)])) });
  expect(told(['unit-3']).map(({ fileRow }) => fileRow)).toEqual(['镇街图层 · 白泉镇']);
  expect(told(['unit-3'])[0]?.why).toContain('2 宗地在白泉镇');
  expect(told(['unit-1', 'unit-3'])).toEqual([]);
  expect(borderFaults({ ...tables, units, parcels })).toEqual([]);
});
