import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { aUse, landTables } from '../../../tests/builders/land-tables';
import { aFact, anEnterprise, aParcel, aUnit } from '../../../tests/builders/records';
import type { Fact } from '../fact';
import { createIndicators } from '../indicator/indicators';
import { assessProgram } from '../list/assess-program';
import { countsByUnit } from '../list/counts-by-unit';
import { listings } from '../list/verdict';
import { m2FromMu } from '../quantity';
import { subjectsOf } from '../rules/columns';
import { factCatalog, factKeys, statedMetrics } from '../rules/fact-catalog';
import { firmReader } from '../rules/firm-reader';
import { firmsOnLand } from '../rules/firms-on-land';
import { landReader } from '../rules/land-reader';
import { noBlocks } from '../rules/workspace-reader';
import { fixedColumns } from './case-columns';
import { checkPack } from './check-pack';
import { readCases } from './read-cases';
import { runCases } from './run-cases';
import { packSchema } from './schema/pack-schema';
import { thresholdRoles } from './schema/rule-schema';
import { untriedMutations } from './untried-mutations';

// The folder a planner writes and the chapter that shows how; nothing else knows this county.
const FOLDER = 'tests/fixtures/programs/example-county';
const read = (name: string) => readFileSync(`${FOLDER}/${name}`, 'utf8');
const pack = packSchema.parse(JSON.parse(read('program.json')));
const { cases, faults } = readCases(read('cases.csv'), pack);

describe('a sixth program is one folder and no code', () => {
  it('makes sense and stands in its document', () => {
    expect(checkPack(pack, read('document.txt'))).toEqual([]);
  });

  it('agrees with all of its cases', () => {
    expect(faults).toEqual([]);
    expect(cases.length).toBeGreaterThan(40);
    expect(runCases(pack, cases)).toEqual([]);
  });

  it('has no rule that could change unnoticed', () => {
    const { count, untried } = untriedMutations(pack, cases);
    expect(count).toBeGreaterThan(30);
    expect(untried.map(({ path, what }) => `${path}: ${what}`)).toEqual([]);
  });

  it('tells which rule is not tried where no case stands on its edge', () => {
    const edge = (column: string) => (one: (typeof cases)[number]) => one.facts.get(column) !== 4;
    const fewer = cases.filter(edge('taxWan@2024')).filter(edge('taxWan@2025'));
    const { untried } = untriedMutations(pack, fewer);
    expect(untried.map(({ what }) => what)).toEqual(['运算符 < 改为 <=', '4 改为 4.01']);
    expect(untried.every(({ path }) => path.startsWith('thresholds[0]'))).toBe(true);
  });

  it('lists firms and land of a workspace', () => {
    expect(verdictsOf(2025)).toEqual({
      'low-enterprise': {
        低于4万元: '列入',
        正在4万元: '不列入',
        新供地: '豁免',
        没有税收: '待核实',
        开发区内: '不列入',
      },
      'low-land': {
        低于4万元: '列入',
        正在4万元: '不列入',
        新供地: '不列入',
        没有税收: '待核实',
        开发区内: '不列入',
      },
    });
    // 6万元 everywhere, 8万元 in the park.
    expect(verdictsOf(2026)['low-enterprise']).toMatchObject({
      低于4万元: '待核实',
      开发区内: '列入',
    });
  });

  it('counts by unit and sector beside the printed table', () => {
    const [table = null] = pack.taskTables;
    const { sectors, rows, totals } = countsByUnit(standingOf(2025), pack, table);
    expect(sectors).toEqual(['工业', '服务业']);
    expect(rows.map(({ unit, whole }) => [unit, whole.listed.count])).toEqual([
      ['东湾镇', 1],
      ['西岭街道', 0],
      ['示例经济开发区', 0],
    ]);
    expect(totals.whole.exempt.count).toBe(1);
  });
});

describe('the chapter for pack authors', () => {
  const guide = readFileSync('docs/guide/program-pack.md', 'utf8');
  const bare = (text: string) => text.replace(/\s/g, '').replace(/,$/, '');
  const shown = (language: string) =>
    [...guide.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
      ([, block = '']) => block,
    );

  it('quotes the folder', () => {
    expect(shown('json').length).toBeGreaterThan(8);
    for (const block of shown('json')) expect(bare(read('program.json'))).toContain(bare(block));
    for (const block of shown('text')) expect(read('document.txt')).toContain(block);
  });

  it('names every key of a pack, every role of a threshold and every column of cases', () => {
    const named = [
      ...keysOf(z.toJSONSchema(packSchema)),
      ...Object.keys(thresholdRoles),
      ...Object.keys(statedMetrics),
      ...fixedColumns,
    ];
    const isNamed = (name: string) => guide.includes(`\`${name}\``) || guide.includes(`"${name}"`);
    expect(named.filter((name) => !isNamed(name))).toEqual([]);
  });

  it.each(factKeys)('says what a rule may ask of %s', (key) => {
    const { label, words = [], yearly, subjects, kind } = factCatalog[key];
    const row = guide.split('\n').find((line) => line.startsWith(`| \`${key}\` | ${label} |`));
    expect(row).toContain(words.join('、'));
    expect(row?.includes('逐年')).toBe(yearly);
    expect(row?.includes('多选')).toBe(kind === 'set');
    expect(row?.includes('企业')).toBe(subjects.includes('enterprise'));
    expect(row?.includes('宗地')).toBe(subjects.includes('parcel'));
  });

  it('shows the faults a slip of the hand gives', () => {
    const slips = [
      [
        '"quote": "2025年整治上一年度亩均税收低于4万元',
        '"quote": "2025年整治上一年度亩均税收低于3万元',
      ],
      [
        '"threshold": "annual", "dataYear": "previous"',
        '"threshold": "anual", "dataYear": "previous"',
      ],
      [
        '"industry": 8, "service": null }, "total": 8',
        '"industry": 9, "service": null }, "total": 9',
      ],
    ] as const;
    const slipped = slips.reduce(
      (text, [from, to]) => text.replace(from, to),
      read('program.json'),
    );
    const found = checkPack(packSchema.parse(JSON.parse(slipped)), read('document.txt'));
    const rows = found.map(({ path, why }) => `| ${path} | ${why} |`);
    const inGuide = guide
      .split('\n')
      .filter((line) => /^\| (thresholds|lists|taskTables)\[/.test(line));
    expect(inGuide).toHaveLength(3);
    expect(rows).toEqual(expect.arrayContaining(inGuide));
  });

  it('shows cases as they stand in the file', () => {
    const table = guide.slice(guide.indexOf('| case | year |')).split('\n\n')[0] ?? '';
    const [head = [], , ...rows] = table.split('\n').map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
    expect(rows.length).toBeGreaterThan(4);
    for (const row of rows) {
      const one = cases.find(({ name }) => name === row[0]);
      const said = head.map((column) => one?.facts.get(column)?.toString());
      const fixed: Readonly<Record<string, string | undefined>> = {
        case: one?.name,
        year: one && String(one.year),
        expect: one?.expect.listing,
        track: one?.expect.track.replace('—', ''),
        missing: one?.expect.missing.join('、'),
      };
      expect(row).toEqual(head.map((column, i) => fixed[column] ?? said[i] ?? ''));
    }
  });
});

/** Names of the properties anywhere in a JSON Schema. */
function keysOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties = {} } = schema as { readonly properties?: object };
  const keys = [...Object.keys(properties), ...Object.values(schema).flatMap(keysOf)];
  return [...new Set([...keys, ...Object.values(properties).flatMap(keysOf)])];
}

function tablesOf() {
  const tax = (year: number, wan: number): Fact => aFact('taxWan', wan, { period: String(year) });
  const firms = [
    { name: '低于4万元', unit: 'east', facts: [tax(2024, 3.99)] },
    { name: '正在4万元', unit: 'west', facts: [tax(2024, 4)] },
    { name: '新供地', unit: 'east', facts: [tax(2024, 1), aFact('landSuppliedOn', '2024-03-01')] },
    { name: '没有税收', unit: 'west', facts: [] },
    { name: '开发区内', unit: 'park', facts: [tax(2024, 7), tax(2025, 7)] },
  ];
  const units = [
    aUnit('east', { name: '东湾镇', code: '990101100' }),
    aUnit('west', { name: '西岭街道', code: '990101001' }),
    aUnit('park', { name: '示例开发区', code: null, kind: '平台' }),
  ];
  return {
    units: new Map(units.map((unit) => [unit.id, unit])),
    borders: new Map(),
    shapes: new Map(),
    ...landTables(
      firms.map(({ name, unit }) =>
        aParcel(name, {
          name,
          unitId: unit,
          registeredM2: m2FromMu(1),
          facts: [aFact('idleStatus', '疑似闲置')],
        }),
      ),
      firms.map(({ name, unit, facts }) =>
        anEnterprise(name, {
          name,
          sector: '工业',
          reportingUnits: { [pack.id]: unit },
          facts,
        }),
      ),
      firms.map(({ name }) => aUse(name, name, '自有')),
    ),
  };
}

function assessmentOf(year: number) {
  const tables = tablesOf();
  const indicators = createIndicators(tables, () => null);
  const today = '2026-12-31';
  const from = { tables, indicators, pack, year, today, blockAnswer: noBlocks };
  const [firms, land] = [firmReader(from), landReader(from, () => null)];
  const verdicts = assessProgram({
    pack,
    year,
    firms: subjectsOf(firms),
    land: subjectsOf(land),
    firmsOnLand: firmsOnLand(tables),
  });
  return { verdicts, firms, land };
}

function verdictsOf(year: number) {
  const { verdicts, firms, land } = assessmentOf(year);
  return Object.fromEntries(
    [...verdicts.values()].map(({ list, listing }) => {
      const { ids } = list === 'low-land' ? land : firms;
      return [list, Object.fromEntries(ids.map((id, row) => [id, listings[listing[row] ?? 0]]))];
    }),
  );
}

function standingOf(year: number) {
  const { verdicts, firms } = assessmentOf(year);
  return {
    listing: verdicts.get('low-enterprise')?.listing ?? new Uint8Array(),
    unitOf: firms.unitOf,
    sectorOf: firms.sectorOf,
    areasM2: Float64Array.from(firms.ids, (_, row) => firms.areaM2(row)),
  };
}
