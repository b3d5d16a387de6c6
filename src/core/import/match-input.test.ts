import { expect, it } from 'vitest';
import { aFact, anEnterprise, aParcel } from '../../../tests/builders/records';
import { emptyWorkspace } from '../workspace';
import type { ImportTarget } from './import-field';
import type { ImportPlan } from './import-plan';
import { firmToMatch, landToMatch } from './match-input';
import { planImport } from './plan-import';
import { suggestMapping } from './suggest-mapping';

const told = { asOf: '2021-07-31', source: '示例台账' };

function plan(target: ImportTarget, columns: readonly string[], cells: readonly unknown[]) {
  const mapping = suggestMapping(target, columns, [cells], told);
  let next = 0;
  const made = { nextId: (kind: string) => `${kind}-${++next}`, programIds: [] };
  const rows = [{ at: 2, cells, geometry: null }];
  const steps = planImport(emptyWorkspace(), [{ name: '台账', mapping, rows }], made);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const hintOf = ({ sources }: ImportPlan) => sources[0]?.rows[0]?.hint;
const factsOf = ({ changes }: ImportPlan) => {
  const after = changes[0]?.after as { facts?: unknown } | null;
  return after?.facts;
};

it('a ledger of firms brings former names and address to stay, codes and points to match by', () => {
  const columns = [
    '企业名称',
    '曾用名',
    '生产经营地址',
    '所用宗地代码',
    '用地面积（亩）',
    'lng',
    'lat',
  ];
  const read = plan('enterprises', columns, [
    '示例甲子有限公司',
    '示例老厂',
    '示例路88号',
    '330902104001GB00001、330902104001GB00002',
    3,
    122.1,
    30.05,
  ]);
  expect(factsOf(read)).toEqual([
    { field: 'formerNames', value: '示例老厂', ...told },
    { field: 'address', value: '示例路88号', ...told },
  ]);
  expect(hintOf(read)).toEqual({
    landM2: 2000,
    codes: ['330902104001GB00001', '330902104001GB00002'],
    point: [122.1, 30.05],
  });
  expect(hintOf(plan('enterprises', columns, ['示例乙丑', '', '', '', '', 0, 0]))).toBeUndefined();
});

it('a layer of land brings 坐落 to stay, the holder and its code to match by', () => {
  const columns = ['ZDDM', 'DKMC', 'QLR', 'QLRZJH', 'ZL'];
  const cells = [
    '330902104001GB00001',
    '甲地',
    '示例甲子有限公司',
    '111111111111111115',
    '示例路88号',
  ];
  const read = plan('parcels', columns, cells);
  expect(factsOf(read)).toEqual([{ field: 'location', value: '示例路88号', ...told }]);
  expect(hintOf(read)).toEqual({ holder: '示例甲子有限公司', holderUscc: '111111111111111115' });
});

it('the newest word on address, former names and 坐落 counts; unknown says nothing', () => {
  const facts = [aFact('formerNames', '示例甲厂、示例乙厂'), aFact('address', null)];
  const firm = anEnterprise('firm-1', { facts, reportingUnits: { a: 'unit-1', b: 'unit-1' } });
  expect(firmToMatch(firm, true)).toMatchObject({
    formerNames: ['示例甲厂', '示例乙厂'],
    address: '',
    units: ['unit-1'],
    alone: true,
    landM2: null,
  });
  const parcel = aParcel('parcel-1', {
    unitId: 'unit-1',
    reportingUnits: { a: 'unit-2' },
    facts: [aFact('location', '示例路88号')],
  });
  expect(landToMatch(parcel, false, { holder: '甲厂、乙厂' })).toMatchObject({
    location: '示例路88号',
    units: ['unit-2', 'unit-1'],
    holders: ['甲厂', '乙厂'],
    alone: false,
  });
});
