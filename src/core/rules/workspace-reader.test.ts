import { describe, expect, it } from 'vitest';
import { aUse, landTables } from '../../../tests/builders/land-tables';
import { aPack } from '../../../tests/builders/program-pack';
import { aFact, anEnterprise, aParcel, aShape, aUnit } from '../../../tests/builders/records';
import type { Fact, FactValue } from '../fact';
import { packPolygons } from '../geo/geometry';
import { createIndicators } from '../indicator/indicators';
import { m2FromMu } from '../quantity';
import { subjectsOf } from './columns';
import { NO, UNKNOWN_ANSWER, YES } from './condition';
import { firmReader } from './firm-reader';
import { landReader } from './land-reader';
import { noBlocks, type ReadFrom } from './workspace-reader';

const pack = aPack();
const mu = m2FromMu(1);
const [n, y, u] = [NO, YES, UNKNOWN_ANSWER];

function ofYear(field: string, facts: Readonly<Record<number, FactValue>>): Fact[] {
  return Object.entries(facts).map(([period, value]) => aFact(field, value, { period }));
}

const units = [
  aUnit('east', { name: '城东街道' }),
  aUnit('white', { name: '白泉镇' }),
  aUnit('park', { name: '示例园区', kind: '平台', code: null }),
  aUnit('port', { name: '粮油产业园区', kind: '平台', code: null }),
];

/** The park lies around the first parcel and touches the second, whose middle is outside. */
const border = packPolygons([
  [
    [
      [122.0995, 30.0495],
      [122.1012, 30.0495],
      [122.1012, 30.0515],
      [122.0995, 30.0515],
    ],
  ],
]);

const parcels = [
  aParcel('p1', {
    registeredM2: 2 * mu,
    unitId: 'east',
    facts: [
      aFact('idleKind', '其他'),
      aFact('floorAreaRatio', 0.8),
      aFact('agreedStartOn', '2020-06-30'),
    ],
  }),
  aParcel('p2', { registeredM2: mu, unitId: 'white', reportingUnits: { 'example-2021': 'port' } }),
  aParcel('p3', {
    registeredM2: null,
    unitId: null,
    landUse: '',
    facts: [aFact('idleStatus', '在用')],
  }),
];
const areaM2Of = (id: string) => (shapes.some((shape) => shape.id === id) ? 10_608 : null);
const shapes = [aShape('p1', 122.1, 30.05), aShape('p2', 122.1011, 30.05)];

const firms = [
  anEnterprise('f1', {
    sector: '工业',
    facts: [
      ...ofYear('taxWan', { 2019: 1, 2020: 6 }),
      ...ofYear('scale', { 2019: '规下', 2020: '规上' }),
      aFact('problems', '安全生产'),
      aFact('landSuppliedOn', '2019-03-01'),
      ...ofYear('grade', { 2020: 'B', 2021: 'B' }),
      aFact('gradeOverride', 'D', { period: '2021', source: '评价办通知' }),
    ],
  }),
  anEnterprise('f2', {
    sector: '服务业',
    reportingUnits: { 'example-2021': 'white' },
    facts: [
      ...ofYear('taxWan', { 2020: 3 }),
      ...ofYear('scale', { 2020: null }),
      aFact('problems', '无'),
    ],
  }),
  anEnterprise('f3', { sector: '', facts: [aFact('problems', null)] }),
];
const uses = [aUse('p1', 'f1', '自有'), aUse('p2', 'f2', '自有'), aUse('p2', 'f1', '租赁', mu / 2)];

function readFrom(patch: Partial<ReadFrom> = {}): ReadFrom {
  const tables = {
    ...landTables(parcels, firms, uses),
    units: new Map(units.map((unit) => [unit.id, unit])),
    borders: new Map([['park', { id: 'park', geometry: border, rev: 0 }]]),
    shapes: new Map(shapes.map((shape) => [shape.id, shape])),
  };
  const indicators = createIndicators(tables, areaM2Of);
  return {
    tables,
    indicators,
    pack,
    year: 2021,
    today: '2024-01-01',
    blockAnswer: noBlocks,
    ...patch,
  };
}

describe('firmReader', () => {
  const reader = firmReader(readFrom());
  const subjects = subjectsOf(reader);
  const numbers = (...[fact, year]: Parameters<typeof subjects.column>) => {
    const column = subjects.column(fact, year);
    return column.kind === 'number' ? [...column.values] : [];
  };

  it('puts figures against evaluation land, as everywhere', () => {
    expect(reader.ids).toEqual(['f1', 'f2', 'f3']);
    expect(numbers('landMu', null)).toEqual([2.5, 0.5, Number.NaN]);
    expect(numbers('taxPerMu', 2020)).toEqual([2.4, 6, Number.NaN]);
    expect(numbers('taxPerMu', 2021)).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    expect(subjects.said('taxPerMu', 2020, 0)).toMatchObject({
      value: 2.4,
      source: '示例台账',
      how: '税收 6.00 万元 ÷ 用地 2.50 亩',
    });
    expect(subjects.said('taxPerMu', 2020, 2)?.how).toBe('税收 未知 ÷ 用地 未知');
  });

  it('judges by the class people set by hand, and says on whose word', () => {
    expect(subjects.said('grade', 2020, 0)).toMatchObject({ value: 'B', source: '示例台账' });
    expect(subjects.said('grade', 2021, 0)).toMatchObject({ value: 'D', source: '评价办通知' });
    expect(subjects.column('grade', 2021)).toMatchObject({ codes: Uint16Array.of(5, 0, 0) });
  });

  it('reads what is of no year, and counts years', () => {
    expect(subjects.column('problems', null)).toMatchObject({
      bits: Uint32Array.of(1, 0, 0),
      known: Uint8Array.of(1, 1, 0),
    });
    expect(numbers('yearsSinceSupply', null)[0]).toBe(2);
    expect(numbers('yearsSinceUpscale', null)[0]).toBe(1);
    expect(subjects.column('sector', null)).toMatchObject({ codes: Uint16Array.of(2, 3, 0) });
  });

  it('lies where most of its land lies, or with the unit that reports it', () => {
    expect([...subjects.inUnit('示例产业园区')]).toEqual([y, n, u]);
    expect([...subjects.inUnit('白泉镇')]).toEqual([n, y, u]);
    expect([...subjects.inUnit('没有的园区')]).toEqual([u, u, u]);
    expect([0, 1, 2].map(reader.unitOf)).toEqual(['城东街道', '白泉镇', null]);
    expect([0, 1, 2].map(reader.sectorOf)).toEqual(['工业', '服务业', null]);
  });

  it('asks the blocks', () => {
    const blockAnswer: ReadFrom['blockAnswer'] = (id, fact) =>
      fact === 'blockGoalMet' ? null : id === 'f2' ? '是' : '否';
    const asked = subjectsOf(firmReader(readFrom({ blockAnswer })));
    expect(asked.column('inStartedBlock', null)).toMatchObject({ codes: Uint16Array.of(3, 2, 3) });
    expect(asked.column('blockGoalMet', null)).toMatchObject({ codes: Uint16Array.of(0, 0, 0) });
  });
});

describe('landReader', () => {
  const reader = landReader(readFrom(), areaM2Of);
  const subjects = subjectsOf(reader);
  const column = (...args: Parameters<typeof subjects.column>) => subjects.column(...args);
  const wordsOf = (fact: Parameters<typeof subjects.column>[0], year: number | null = null) => {
    const found = column(fact, year);
    return found.kind === 'word'
      ? [...found.codes].map((code) => found.words[code - 2] ?? code)
      : [];
  };

  it('has the figures of the firms on it', () => {
    expect(column('taxPerMu', 2020)).toMatchObject({
      values: Float64Array.of(2.4, 4.2, Number.NaN),
    });
    expect(subjects.said('taxPerMu', 2020, 1)?.how).toBe(
      '各企业按用地分摊 4.20 万元 ÷ 用地 1.00 亩',
    );
    expect(column('landMu', null)).toMatchObject({ values: Float64Array.of(2, 1, Number.NaN) });
    expect(reader.areaM2(0)).toBe(10_608);
    expect(reader.areaM2(2)).toBeNaN();
  });

  it('has the words of the firm that stands for it', () => {
    expect(wordsOf('scale', 2020)).toEqual(['规上', 0, 0]);
    expect(wordsOf('landUse')).toEqual(['工业用地', '工业用地', 0]);
    expect(wordsOf('idleKind')).toEqual(['其他', 1, 1]);
    expect([0, 1, 2].map(reader.sectorOf)).toEqual(['工业', null, null]);
  });

  it('joins what is said of its firms', () => {
    expect(column('problems', null)).toMatchObject({
      bits: Uint32Array.of(1, 1, 0),
      known: Uint8Array.of(1, 1, 1),
    });
    const doubtful = landTables(parcels, firms, [...uses, aUse('p2', 'f3', '其他', 1)]);
    const { tables } = readFrom();
    const other = landReader(readFrom({ tables: { ...tables, ...doubtful } }), areaM2Of);
    expect([0, 1, 2].map((row) => other.raw(row, 'problems', undefined))).toEqual([
      '安全生产',
      null,
      undefined,
    ]);
  });

  it('judges idleness for the end of the program year, but not ahead of today', () => {
    expect(wordsOf('idle')).toEqual(['疑似闲置', 0, '在用']);
    const early = landReader(readFrom({ today: '2021-05-01' }), areaM2Of);
    expect(early.raw(0, 'idle', undefined)).toBeNull();
  });

  it('lies where its middle lies; without a border, with the unit that reports it', () => {
    expect([...subjects.inUnit('示例产业园区')]).toEqual([y, n, u]);
    expect([...subjects.inUnit('粮油产业园区')]).toEqual([n, y, u]);
    expect([0, 1, 2].map(reader.unitOf)).toEqual(['城东街道', '粮油产业园区', null]);
  });

  it('land without an outline lies in its township all the same', () => {
    const { tables } = readFrom();
    const borders = new Map([['white', { id: 'white', geometry: border, rev: 0 }]]);
    const shapeless = readFrom({ tables: { ...tables, borders, shapes: new Map() } });
    expect([...subjectsOf(landReader(shapeless, areaM2Of)).inUnit('白泉镇')]).toEqual([n, y, u]);
  });
});
