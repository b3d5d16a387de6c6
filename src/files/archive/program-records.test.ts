import fc from 'fast-check';
import { expect, it } from 'vitest';
import { v4Contents } from '../../../tests/archive/v4-contents';
import { goalResults, membershipWays } from '../../core/block/block';
import { decidedListings } from '../../core/decision/decision';
import { isRefusal } from '../../core/refusal';
import { schemeMetrics } from '../../core/scheme/scheme';
import { workStates } from '../../core/work-item/work-state';
import type { Workspace } from '../../core/workspace';
import { readArchive } from './read-archive';
import { writeArchive } from './write-archive';

const text = fc.string({ unit: 'binary', maxLength: 20 });
// JSON knows no negative zero.
const figure = fc
  .double({ noNaN: true, noDefaultInfinity: true })
  .filter((value) => !Object.is(value, -0));
const key = fc.stringMatching(/^[a-z0-9][a-zA-Z0-9-]{0,8}$/).filter((name) => !(name in {}));
const values = fc.dictionary(key, figure, { maxKeys: 4, noNullPrototype: true });
const year = fc.integer({ min: 1990, max: 2100 });
const rev = fc.constant(0);
const at = fc.constantFrom('2024-01-01', '2024-05-06T07:08:09.012Z');
const id = (prefix: string) => fc.nat(99).map((n) => `${prefix}-${n}`);
const said = { programId: text, by: text, at, rev };
const subject = fc.constantFrom(
  { table: 'enterprises', id: 'enterprise-a' } as const,
  { table: 'parcels', id: 'parcel-b' } as const,
);
const row = fc.record({
  id: text,
  name: text,
  unit: text,
  sector: text,
  listing: fc.constantFrom('列入' as const, '豁免' as const, '待核实' as const),
  track: text,
  value: fc.option(figure),
  threshold: text,
  dataYear: fc.option(year),
  areaM2: fc.option(figure),
  decided: fc.boolean(),
  missing: text,
});
const group = fc.record({
  scale: fc.constantFrom('规上' as const, '规下' as const),
  indicators: fc.array(
    fc.record({ metric: fc.constantFrom(...schemeMetrics), weight: figure, baseline: figure }),
    { maxLength: 3 },
  ),
  cap: figure,
  cut: fc.record({
    by: fc.constantFrom('share' as const, 'score' as const),
    a: figure,
    b: figure,
    c: figure,
  }),
});

const degrees = figure.map((value) => Math.abs(value) % 90);
const ring = fc.array(fc.tuple(degrees, degrees), { maxLength: 4 });
const polygons = fc.array(fc.array(ring, { maxLength: 2 }), { maxLength: 2 });

const tables = fc.record({
  programs: table({
    id: id('program'),
    programId: text,
    title: text,
    version: text,
    program: text,
    document: text,
    cases: text,
    rev,
  }),
  variants: table({
    id: id('variant'),
    programId: text,
    programVersion: text,
    name: text,
    values,
    why: text,
    rev,
  }),
  decisions: table({
    ...said,
    id: id('decision'),
    year,
    list: text,
    subject,
    listing: fc.constantFrom(...decidedListings),
    why: text,
  }),
  adoptions: table({
    ...said,
    id: id('adoption'),
    programVersion: text,
    variant: fc.option(fc.record({ name: text, values })),
    year,
    list: text,
    listName: text,
    name: text,
    head: fc.nat(3),
    rows: fc.array(row, { maxLength: 5 }),
  }),
  works: table({
    ...said,
    id: id('work'),
    item: text,
    state: fc.constantFrom(...workStates),
    doneOn: fc.constantFrom(null, '2024-08-31'),
    evidence: text,
    note: text,
  }),
  schemes: table({
    id: id('scheme'),
    name: text,
    groups: fc.array(group, { maxLength: 2 }),
    rev,
  }),
  blocks: table({
    id: id('block'),
    programId: text,
    name: text,
    unitId: fc.constantFrom(null, 'unit-a'),
    reportingUnitId: fc.constantFrom(null, 'unit-b'),
    startYear: fc.option(year),
    startTo: fc.option(year),
    endYear: fc.option(year),
    direction: text,
    modes: fc.array(text, { maxLength: 3 }),
    leadUnit: text,
    implementingUnit: text,
    outlines: fc.array(
      fc.record({ validFrom: fc.constant('2021-05-20'), by: text, why: text, polygons }),
      { maxLength: 2 },
    ),
    choices: fc.array(
      fc.record({
        parcelId: fc.constantFrom('parcel-a', 'parcel-b'),
        as: fc.constantFrom(...membershipWays),
        why: text,
      }),
      { maxLength: 2 },
    ),
    goals: fc.array(
      fc.record({
        year,
        text,
        doneWhen: text,
        result: fc.constantFrom(...goalResults),
        assessedOn: fc.constantFrom(null, '2024-08-31'),
        document: text,
      }),
      { maxLength: 2 },
    ),
    documents: fc.array(fc.record({ number: text, title: text }), { maxLength: 2 }),
    note: text,
    source: text,
    rev,
  }),
});

it('A13 packs, decisions, adopted lists, work, schemes and blocks open as they were', () => {
  const contents = v4Contents();
  fc.assert(
    fc.property(tables, (drawn) => {
      const workspace: Workspace = {
        ...contents.workspace,
        tables: { ...contents.workspace.tables, ...drawn },
      };
      const bytes = writeArchive({ ...contents, workspace });
      const opened = readArchive(bytes, 'x');
      if (isRefusal(opened)) throw new Error(opened.why);
      expect(opened.workspace).toEqual(workspace);
      expect(writeArchive(opened)).toEqual(bytes);
    }),
    { numRuns: 60 },
  );
});

function table<T extends { readonly id: string }>(
  model: {
    [K in keyof T]: fc.Arbitrary<T[K]>;
  },
): fc.Arbitrary<ReadonlyMap<string, T>> {
  return fc
    .array(fc.record(model) as unknown as fc.Arbitrary<T>, { maxLength: 4 })
    .map((records) => new Map(records.map((record) => [record.id, record])));
}
