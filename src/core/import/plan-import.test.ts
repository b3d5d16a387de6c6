import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aUse } from '../../../tests/builders/land-tables';
import { aFact, anEnterprise, aParcel, aShape, aUnit } from '../../../tests/builders/records';
import { apply } from '../change/apply';
import { isRefusal } from '../refusal';
import { emptyWorkspace, type Workspace } from '../workspace';
import type { ImportTarget } from './import-field';
import type { ImportPlan, ImportSource, Made } from './import-plan';
import { planImport } from './plan-import';
import { suggestMapping, suggestTarget } from './suggest-mapping';

const CODE = '330902105001GB00001';
const shape = aShape('parcel-1', 122.1, 30.05);

function workspace(): Workspace {
  const empty = emptyWorkspace();
  return {
    head: 3,
    tables: {
      ...empty.tables,
      units: new Map([['unit-1', aUnit('unit-1', { name: '干𬒗镇', aliases: ['干览镇'] })]]),
      parcels: new Map([
        [
          'parcel-1',
          aParcel('parcel-1', { code: CODE, name: '甲地', unitId: 'unit-1', registeredM2: 800 }),
        ],
      ]),
      shapes: new Map([['parcel-1', shape]]),
      enterprises: new Map([
        [
          'enterprise-1',
          anEnterprise('enterprise-1', {
            name: '示例甲子机械有限公司',
            facts: [aFact('taxWan', 5, { period: '2020' })],
          }),
        ],
      ]),
      occupancies: new Map([['occupancy-1', aUse('parcel-1', 'enterprise-1', '自有')]]),
    },
  };
}

function made(): Made {
  let next = 0;
  return { nextId: (kind) => `${kind}-new${++next}`, programIds: ['dinghai-2021'] };
}

function source(
  target: ImportTarget,
  columns: readonly string[],
  rows: readonly (readonly unknown[])[],
): ImportSource {
  const told = { asOf: '2021-03-01', source: '2020 年度台账' };
  return {
    name: '台账.xlsx',
    mapping: suggestMapping(target, columns, rows, told),
    rows: rows.map((cells, at) => ({ at: at + 2, cells, geometry: null })),
  };
}

function plan(ws: Workspace, ...sources: ImportSource[]): ImportPlan {
  const steps = planImport(ws, sources, made());
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function applied(ws: Workspace, { changes }: ImportPlan): Workspace {
  const next = apply(ws, changes);
  if (isRefusal(next)) throw new Error(next.why);
  return next;
}

describe('what columns mean', () => {
  it.each([
    ['统一社会信用代码', 'uscc', null, null],
    ['企业名称（全称）', 'name', null, null],
    ['2020年税收（万元）', 'taxWan', '2020', '万元'],
    ['实缴税收(元)', 'taxWan', '2021', '元'],
    ['2020年亩均税收（万元/亩）', null, null, null],
    ['占地面积（亩）', 'landM2', null, '亩'],
    ['规上/规下', 'scale', '2021', null],
    ['毫无关系', null, null, null],
  ])('%s', (column, field, period, unit) => {
    const { columns } = source('enterprises', [column], []).mapping;
    expect(columns[0]).toMatchObject({ field, period, unit });
  });

  it.each([
    ['2026年1月', 'taxMonthWan', '2026-01'],
    ['税收·2026年12月', 'taxMonthWan', '2026-12'],
    ['2026年3月实缴税收（元）', 'taxMonthWan', '2026-03'],
    ['2026年3月用电', null, null],
    ['2026年亩均税收', null, null],
  ])('%s is of a month: %s %s', (column, field, period) => {
    const told = { asOf: '2026-05-01', source: '月报' };
    expect(suggestMapping('enterprises', [column], [], told).columns).toMatchObject([
      { field, period },
    ]);
  });

  it('gives each field away once a year', () => {
    const names = ['企业名称', '名称', '2019年税收', '2020年税收', '税收2020'];
    const { columns } = source('enterprises', names, []).mapping;
    expect(columns.map(({ field, period }) => field && `${field}${period ?? ''}`)).toEqual([
      'name',
      null,
      'taxWan2019',
      'taxWan2020',
      null,
    ]);
  });

  it('knows land by its outlines and firms by their columns', () => {
    expect(suggestTarget(['宗地代码', '登记面积'], true)).toBe('parcels');
    expect(suggestTarget(['企业名称', '税收'], false)).toBe('enterprises');
    expect(suggestTarget(['企业名称', '宗地代码', '用地方式', '用地面积'], false)).toBe(
      'occupancies',
    );
  });
});

describe('land', () => {
  it('is found again by its code, changed field by field, the rest left as it was', () => {
    const ws = workspace();
    const columns = ['宗地代码', '土地用途', '登记面积（亩）', '所属镇街'];
    const told = plan(ws, source('parcels', columns, [[CODE, '工业用地', '1.2', '干览镇']]));
    expect(told.sources[0]?.rows[0]).toMatchObject({
      outcome: 'unchanged',
      id: 'parcel-1',
      diffs: [],
    });
    const more = plan(ws, source('parcels', columns, [[CODE, '仓储用地', '1.5', '干览镇']]));
    expect(more.sources[0]?.rows[0]?.diffs).toEqual([
      { label: '用途', before: '工业用地', after: '仓储用地' },
      { label: '证载面积', before: '800.00 m²', after: '1,000.00 m²' },
    ]);
    expect(applied(ws, more).tables.parcels.get('parcel-1')).toMatchObject({
      name: '甲地',
      landUse: '仓储用地',
      registeredM2: 1000,
    });
  });

  it('without a code is found by its place', () => {
    const ws = workspace();
    const one = source('parcels', ['用途'], [['工业用地']]);
    const rows = [{ at: 1, cells: ['仓储用地'], geometry: shape.geometry }];
    const told = plan(ws, { ...one, rows });
    expect(told.sources[0]?.rows[0]).toMatchObject({ outcome: 'changed', id: 'parcel-1' });
  });

  it('of a code twice in one file is taken once, and the other row says why', () => {
    const columns = ['宗地代码', '地块名称'];
    const told = plan(
      workspace(),
      source('parcels', columns, [
        [CODE, '乙地'],
        [CODE, '丙地'],
      ]),
    );
    expect(told.sources[0]?.rows.map(({ outcome }) => outcome)).toEqual(['changed', 'refused']);
    expect(told.sources[0]?.rows[1]?.why).toBe('与第 2 行是同一宗地');
  });

  it('names a unit nobody knows, and what the file leaves out', () => {
    const told = plan(workspace(), source('parcels', ['地块名称', '镇街'], [['新地', '东海镇']]));
    expect(told.sources[0]?.rows[0]).toMatchObject({
      outcome: 'new',
      notes: [{ kind: 'unit', why: '单位“东海镇”不在镇街、平台中，未填' }],
    });
    expect(told.sources[0]?.missing).toEqual([{ id: 'parcel-1', name: '甲地' }]);
  });
});

describe('firms', () => {
  it('are found by code or name, and figures keep their unit', () => {
    const ws = workspace();
    const columns = ['企业名称', '2020年税收（元）', '2021年税收（元）', '宗地代码'];
    const cells = ['示例甲子机械有限责任公司', '50,000', '未知', CODE];
    const told = plan(ws, source('enterprises', columns, [cells]));
    expect(told.sources[0]?.rows[0]).toMatchObject({ outcome: 'changed', id: 'enterprise-1' });
    const { facts } = applied(ws, told).tables.enterprises.get('enterprise-1') ?? {};
    expect(facts?.map(({ period, value }) => [period, value])).toEqual([
      ['2020', 5],
      ['2021', null],
    ]);
  });

  it('bring the land they name; a code that is not there is said', () => {
    const ws = workspace();
    const columns = ['企业名称', '宗地代码', '用地面积（平方米）'];
    const rows = [
      ['示例乙丑五金有限公司', CODE, 300],
      ['示例丙寅阀门有限公司', '330902105001GB09999', 5],
    ];
    const told = plan(ws, source('enterprises', columns, rows));
    expect(told.sources[0]?.rows[1]?.notes[0]?.why).toMatch(/GB09999 没有对应的地块/);
    const uses = [...applied(ws, told).tables.occupancies.values()].slice(1);
    expect(uses).toMatchObject([{ parcelId: 'parcel-1', basis: '自有', areaM2: 300 }]);
  });

  it('a cell that cannot be read is left out and named; no figure is made of it', () => {
    const rows = [['示例甲子机械有限公司', '约 5 万', '']];
    const told = plan(
      workspace(),
      source('enterprises', ['企业名称', '2021年税收', '2020年税收'], rows),
    );
    expect(told.sources[0]?.rows[0]).toMatchObject({
      outcome: 'unchanged',
      notes: [{ kind: 'cell', column: '2021年税收', why: '税收“约 5 万”不是数字，该项未导入' }],
    });
    expect(told.changes).toEqual([]);
  });
});

it('every row ends in exactly one outcome, and what is refused changes nothing', () => {
  const cell = fc.oneof(
    fc.constantFrom('', '无', '未知', CODE, '-', '3.2', '示例甲'),
    fc.string(),
    fc.double(),
  );
  const rows = fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { maxLength: 12 });
  const targets = fc.constantFrom<ImportTarget>(
    'parcels',
    'enterprises',
    'occupancies',
    'units',
    'zones',
  );
  const columns = ['名称', '宗地代码', '登记面积', '2020年税收'];
  fc.assert(
    fc.property(targets, rows, (target, cells) => {
      const ws = workspace();
      const told = plan(ws, source(target, columns, cells));
      const outcomes = told.sources[0]?.rows ?? [];
      expect(outcomes.map(({ at }) => at)).toEqual(cells.map((_, at) => at + 2));
      const next = applied(ws, told);
      for (const one of outcomes) {
        expect(one.outcome === 'refused').toBe(one.why !== null);
        if (one.outcome === 'unchanged') expect(one.diffs).toEqual([]);
      }
      for (const { facts } of next.tables.enterprises.values()) {
        for (const { value } of facts) expect(value === null || Number.isFinite(value)).toBe(true);
      }
    }),
    { numRuns: 200 },
  );
});

it('of new rows every field is told once somebody looks, and a code twice in a file is one parcel', () => {
  const rows = [
    ['330902105001GB00077', '乙地', '干览镇', 1.2],
    ['330902105001GB00077', '乙地又一次', '干览镇', 1.3],
  ];
  const columns = ['宗地代码', '地块名称', '所在镇街', '容积率'];
  const found = plan(workspace(), source('parcels', columns, rows));
  const [first, again] = found.sources[0]?.rows ?? [];
  expect(first?.diffs.map(({ label, before, after }) => [label, before, after])).toEqual([
    ['宗地代码', '', '330902105001GB00077'],
    ['地块名称', '', '乙地'],
    ['所在单位', '', '干𬒗镇'],
    ['容积率', '', '1.20'],
  ]);
  expect(again).toMatchObject({ outcome: 'refused', why: '与第 2 行是同一宗地' });
  expect(found.changes).toHaveLength(1);
});
