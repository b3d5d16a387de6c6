import { expect, it } from 'vitest';
import dinghai from '../../../data/programs/dinghai-2021/program.json' with { type: 'json' };
import { aBlock } from '../../../tests/builders/blocks';
import { aCredit } from '../../../tests/builders/credits';
import { aUse, landTables } from '../../../tests/builders/land-tables';
import { aProject } from '../../../tests/builders/projects';
import { aFact, anEnterprise, aParcel, aShape, aUnit } from '../../../tests/builders/records';
import { boxOf } from '../../core/geo/box';
import { geodesicAreaM2 } from '../../core/geo/geodesic-area';
import { packPolygons, unpackPolygons } from '../../core/geo/geometry';
import { intersectGeometries } from '../../core/geo/overlay/overlay';
import { createIndicators } from '../../core/indicator/indicators';
import { packSchema } from '../../core/program/schema/pack-schema';
import type { Project } from '../../core/project/project';
import { m2FromMu, muFromM2 } from '../../core/quantity';
import type { Credit } from '../../core/target/credit';
import { emptyWorkspace, type Workspace } from '../../core/workspace';
import { areaOfShapeM2 } from '../analysis/rows';
import { runNow } from '../analysis/steps';
import { createJudge } from '../verdicts/judge';
import { landOfRows, projectRows, sumsByState, wantedRows } from './project-rows';
import { allProjects } from './project-view';
import { proveProject } from './prove-project';

const pack = packSchema.parse(dinghai);
const loaded = {
  header: {
    id: pack.id,
    programId: pack.id,
    shortTitle: pack.shortTitle,
    title: pack.title,
    years: pack.programYears,
    imported: false,
  },
  pack,
  document: '',
  cases: [],
};

/** A firm on two mu of its own: its tax a mu year by year. */
const firm = (id: string, perMu: Readonly<Record<string, number>>) => ({
  parcel: aParcel(`land-${id}`, { unitId: 'unit-1', registeredM2: m2FromMu(2) }),
  use: aUse(`land-${id}`, id, '自有'),
  firm: anEnterprise(id, {
    name: `示例${id}公司`,
    sector: '工业',
    facts: [
      aFact('landSuppliedOn', '2001-01-01'),
      aFact('welfare', '否'),
      aFact('publicBenefit', '否'),
      aFact('scale', '规上', { period: '2020' }),
      aFact('scale', '规上', { period: '2019' }),
      ...Object.entries(perMu).map(([period, tax]) => aFact('taxWan', 2 * tax, { period })),
    ],
  }),
});
const all = [
  firm('better', { 2020: 2, 2021: 4 }),
  firm('worse', { 2020: 2, 2021: 2 }),
  firm('open', { 2020: 2 }),
  firm('back', { 2020: 2, 2021: 4, 2022: 2.1 }),
  firm('fine', { 2020: 9 }),
];
const shapes = all.map(({ parcel }, at) => aShape(parcel.id, 122.1 + at / 100));
const plan = (id: string, patch: Partial<Project> = {}) =>
  aProject(`project-${id}`, {
    programId: pack.id,
    name: `${id}方案`,
    subject: { table: 'enterprises', id },
    state: '验收',
    unitId: 'unit-1',
    ...patch,
  });
const land = plan('land', { subject: { table: 'parcels', id: 'land-better' } });

const tablesWith = (credits: readonly Credit[] = [], projects: readonly Project[] = []) => {
  const tables: Workspace['tables'] = {
    ...emptyWorkspace().tables,
    ...landTables(
      all.map(({ parcel }) => parcel),
      all.map((one) => one.firm),
      all.map(({ use }) => use),
    ),
    units: new Map([['unit-1', aUnit('unit-1')]]),
    shapes: new Map(shapes.map((shape) => [shape.id, shape])),
    blocks: new Map([['block-1', aBlock('block-1', { programId: pack.id, startYear: 2023 })]]),
    credits: new Map(credits.map((credit) => [credit.id, credit])),
    projects: new Map(projects.map((project) => [project.id, project])),
  };
  return tables;
};
const tables = tablesWith();
const indicators = createIndicators(tables, (id) => areaOfShapeM2(tables.shapes.get(id)));
const judged = (year: number) =>
  runNow(
    createJudge()({
      loaded,
      tables,
      ids: [...tables.parcels.keys()],
      indicators,
      asOf: '2023-06-01',
      year,
      view: { list: null, variant: null, trial: {} },
    }),
  ).verdicts;
const verdicts = judged(2021);
const prove = (project: Project, of = tables) =>
  proveProject(project, { verdicts, tables: of, indicators, today: '2023-06-01' });
const firmList = (id: string) => prove(plan(id)).lists.find(({ name }) => name === '低效企业清单');

it('proves firms by the list of the year, and by the figure of that year', () => {
  expect(firmList('better')).toMatchObject({ listing: '列入', track: '达标', hasPass: true });
  expect(firmList('better')?.told).toMatch(/^亩均税收（2021 年）4(\.00)? 万元\/亩，门槛 3/);
  expect(firmList('worse')).toMatchObject({ track: '未达标' });
  expect(firmList('open')).toMatchObject({ track: '单独考核' });
  expect(firmList('fine')).toMatchObject({ listing: '不列入' });
  expect(prove(plan('better'))).toMatchObject({
    programId: 'dinghai-2021',
    year: 2021,
    land: null,
  });
  expect(prove(plan('better')).goal?.at).toBe('三(三)2');
});

it('tells who fell back since, by figure and line of the plan’s own year', () => {
  expect(prove(plan('back')).rebound).toBe('2022 年亩均税收 2.10 万元/亩，又低于 3.00 万元/亩');
  expect(prove(plan('better')).rebound).toBe('');
  // Under the line of 2022 alone, which was raised to 4: another list, not a rebound.
  expect(prove(plan('back', { year: 2022 })).rebound).toBe('');
});

const shape = shapes[0];
const mu = muFromM2(areaOfShapeM2(shape) ?? 0);
const credit = (id: string, patch: Partial<Credit> = {}) =>
  aCredit(id, { subject: { table: 'parcels', id: 'land-better' }, amount: mu, ...patch });

it.each([
  [[], 0],
  [[credit('c1', { event: 'transfer' })], 0],
  [[credit('c1', { event: 'complete' })], 1],
  [[credit('c1', { event: 'complete', planned: true })], 0],
  [[credit('c1', { event: 'complete', on: '2024-01-01' })], 0],
  [[credit('c1', { event: 'complete', ledger: 'other-2021:x1' })], 0],
  [[credit('c1', { event: 'complete', ledger: 'dinghai-2022:g9' })], 1],
  [[credit('c1', { event: 'complete' }), credit('c2', { event: 'complete', reverses: 'c1' })], 0],
] as [Credit[], number][])('of land with %j so much is credited in full: %s', (credits, share) => {
  const proof = prove(land, tablesWith(credits)).land;
  expect(proof?.mu).toBeCloseTo(mu, 6);
  expect(proof?.fullMu).toBeCloseTo(mu * share, 6);
});

it('of land the outline decides: a block, a firm or what the parcel was cut from may be credited for it', () => {
  const land1 = unpackPolygons((shape as NonNullable<typeof shape>).geometry);
  const of = (patch: Partial<Credit>) => {
    const tables = tablesWith([credit('c1', { event: 'complete', land: land1, ...patch })]);
    return prove(land, tables).land;
  };
  const block = { table: 'blocks', id: 'block-1' } as const;
  expect(of({ subject: block })?.fullMu).toBeCloseTo(mu, 6);
  expect(of({ subject: block })?.told).toContain('“示例区块”');
  expect(of({ subject: { table: 'parcels', id: 'land-worse' } })?.fullMu).toBeCloseTo(mu, 6);
  expect(of({ subject: { table: 'enterprises', id: 'better' } })?.fullMu).toBeCloseTo(mu, 6);
});

it('tells of what lies on the parcel, and not of its neighbours', () => {
  const outline = (shape as NonNullable<typeof shape>).geometry;
  const { west = 0, east = 0, south = 0, north = 0 } = boxOf(outline) ?? {};
  const beside = [
    [
      [
        [east, south],
        [2 * east - west, south],
        [2 * east - west, north],
        [east, north],
      ],
    ],
  ] as Credit['land'];
  const own = credit('c1', { event: 'transfer', land: unpackPolygons(outline) });
  const next = credit('c2', { event: 'complete', land: beside });
  expect(prove(land, tablesWith([own, next])).land).toMatchObject({
    fullMu: 0,
    told: '出让合同 2021-06-30，权重 0%',
  });
});

it('the same land entered twice is land once, and part of it is no whole', () => {
  const outline = (shape as NonNullable<typeof shape>).geometry;
  const whole = unpackPolygons(outline);
  const { west = 0, east = 0, south = 0, north = 0 } = boxOf(outline) ?? {};
  const middle = (west + east) / 2;
  const part = packPolygons([
    [
      [
        [west, south],
        [middle, south],
        [middle, north],
        [west, north],
      ],
    ],
  ]);
  const half = unpackPolygons(intersectGeometries(outline, part));
  const halfMu = muFromM2(geodesicAreaM2(packPolygons(half)));
  const event = 'complete';
  const first = credit('c1', { event, land: half, amount: halfMu });
  const again = credit('c2', { event, land: half, amount: halfMu, ledger: 'dinghai-2022:g9' });
  const start = credit('c3', { event: 'start', land: whole });
  const proof = prove(land, tablesWith([first, again, start])).land;
  expect(proof?.fullMu).toBeCloseTo(halfMu, 3);
});

it('lists plans by their next day, with land, unit and light', () => {
  const projects = [
    plan('worse', { state: '整治', deadline: '2022-03-31' }),
    plan('back', { state: '销号' }),
    plan('better', { state: '整治', deadline: '2021-12-31' }),
    plan('other', { programId: 'other-2021' }),
    plan('block', { subject: { table: 'blocks', id: 'block-1' }, deadline: null }),
  ];
  const rows = projectRows({
    tables: tablesWith([], projects),
    indicators,
    pack,
    day: '2022-01-10',
  });
  expect(rows.map(({ project, due }) => [project.name, due.light])).toEqual([
    ['better方案', '逾期'],
    ['worse方案', '正常'],
    ['block方案', '未定期限'],
    ['back方案', '已销号'],
  ]);
  expect(muFromM2(rows[0]?.areaM2 ?? 0)).toBeCloseTo(2, 6);
  expect(rows[2]).toMatchObject({ subject: '示例区块', kind: '一区块一方案' });
  expect(rows[2]?.areaM2).toBeGreaterThan(1e5);
  // The year is not over: what is known of its tax so far is no fall.
  expect(rows[3]?.rebound).toBeNull();
  const some = (patch: Partial<typeof allProjects>) =>
    wantedRows(rows, { ...allProjects, ...patch }).map(({ project }) => project.name);
  expect(some({ state: '整治' })).toEqual(['better方案', 'worse方案']);
  expect(some({ due: '回落' })).toEqual([]);
  expect(some({ due: '逾期' })).toEqual(['better方案']);
  expect(some({ kind: 'blocks' })).toEqual(['block方案']);
  expect(some({ unit: '' })).toEqual([]);
  expect(some({ year: 2022 })).toEqual([]);
  expect(some({ text: '示例WORSE' })).toEqual(['worse方案']);
  const sums = sumsByState(rows);
  expect(sums.map(({ count }) => count)).toEqual([0, 0, 0, 2, 1, 1]);
  const twice = landOfRows([...rows, ...rows]);
  expect(twice).toEqual({ ...landOfRows(rows), count: 8 });
  expect(muFromM2(sums[3]?.land[0]?.areaM2 ?? 0)).toBeCloseTo(4, 6);
  // A block holds the land of its firms: the two are told apart, not added.
  expect(landOfRows(rows).land.map(({ table }) => table)).toEqual(['enterprises', 'blocks']);
  expect(landOfRows(rows).land[0]?.areaM2).toBe(
    landOfRows(rows.filter(({ kind }) => kind === '一企一方案')).land[0]?.areaM2,
  );
});

it('tells what fell back once the year is over', () => {
  const tables = tablesWith([], [plan('back', { state: '销号' })]);
  const rows = projectRows({ tables, indicators, pack, day: '2022-12-31' });
  // At the end of its last day.
  expect(rows[0]?.rebound?.year).toBe(2022);
  expect(wantedRows(rows, { ...allProjects, due: '回落' })).toHaveLength(1);
});

it('shows what there was on an earlier day', () => {
  const rows = projectRows({
    tables: tablesWith([], [plan('better', { state: '整治' })]),
    indicators,
    pack,
    day: '2021-06-30',
  });
  expect(rows).toMatchObject([{ shown: { state: '建档' }, project: { state: '整治' } }]);
  const before = { tables: tablesWith([], [plan('better')]), indicators, pack, day: '2021-05-01' };
  expect(projectRows(before)).toEqual([]);
});
