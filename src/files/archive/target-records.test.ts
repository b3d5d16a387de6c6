import fc from 'fast-check';
import { expect, it } from 'vitest';
import { replaceIn, tamper } from '../../../tests/archive/tamper';
import { v4Contents } from '../../../tests/archive/v4-contents';
import { v5Contents } from '../../../tests/archive/v5-contents';
import { projectStates } from '../../core/project/project';
import { isRefusal } from '../../core/refusal';
import { creditAreaMethods } from '../../core/target/credit';
import type { Workspace } from '../../core/workspace';
import { readArchive } from './read-archive';
import { writeArchive } from './write-archive';

const text = fc.string({ unit: 'binary', maxLength: 20 });
// JSON knows no negative zero.
const figure = fc
  .double({ noNaN: true, noDefaultInfinity: true })
  .filter((value) => !Object.is(value, -0));
const rev = fc.constant(0);
const at = fc.constantFrom('2024-01-01', '2024-05-06T07:08:09.012Z');
const on = fc.constantFrom('2021-06-30', '2022-02-28');
const id = (prefix: string) => fc.nat(99).map((n) => `${prefix}-${n}`);
const unitId = fc.constantFrom(null, 'unit-a');
const subject = fc.constantFrom(
  { table: 'enterprises', id: 'enterprise-a' } as const,
  { table: 'parcels', id: 'parcel-b' } as const,
  { table: 'blocks', id: 'block-a' } as const,
);
const degrees = figure.map((value) => Math.abs(value) % 90);
const ring = fc.array(fc.tuple(degrees, degrees), { maxLength: 4 });
const land = fc.array(fc.array(ring, { maxLength: 2 }), { maxLength: 2 });
const state = fc.constantFrom(...projectStates);

const tables = fc.record({
  credits: table({
    id: id('credit'),
    ledger: text,
    subject: fc.option(subject),
    event: text,
    on,
    planned: fc.boolean(),
    amount: fc.option(figure),
    unit: text,
    areaMethod: fc.constantFrom(null, ...creditAreaMethods),
    floorM2: fc.option(figure),
    land: fc.option(land),
    unitId,
    sector: text,
    document: text,
    note: text,
    by: text,
    at,
    reverses: fc.constant(null),
    rev,
  }),
  readings: table({
    id: id('reading'),
    target: text,
    unitId,
    on,
    value: figure,
    unit: text,
    source: text,
    note: text,
    by: text,
    at,
    rev,
  }),
  projects: table({
    id: id('project'),
    programId: text,
    subject,
    year: fc.integer({ min: 1990, max: 2100 }),
    name: text,
    mode: fc.option(text),
    way: text,
    state,
    log: fc.array(fc.record({ state, on, by: text, why: text, at }), { maxLength: 3 }),
    deadline: fc.option(on),
    milestones: fc.array(fc.record({ name: text, state, due: on, doneOn: fc.option(on) }), {
      maxLength: 3,
    }),
    unitId,
    leadUnit: text,
    implementingUnit: text,
    documents: fc.array(fc.record({ number: text, title: text }), { maxLength: 2 }),
    note: text,
    source: text,
    rev,
  }),
});

it('A13 credits, readings and projects open as they were', () => {
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

it.each([
  ['credits', '"reverses":"credit-a"', '"reverses":"credit-z"', 'archive-reference'],
  ['credits', '"unitId":"unit-a"', '"unitId":"unit-z"', 'archive-reference'],
  ['credits', '"id":"parcel-a"', '"id":"parcel-z"', 'archive-reference'],
  ['credits', '"areaMethod":"椭球面"', '"areaMethod":"目测"', 'archive-schema'],
  ['credits', '"amount":6.4', '"amount":"6.4"', 'archive-schema'],
  ['readings', '"unitId":"unit-b"', '"unitId":"unit-z"', 'archive-reference'],
  ['readings', '"value":1.42', '"value":null', 'archive-schema'],
  ['projects', '"id":"enterprise-a"', '"id":"enterprise-z"', 'archive-reference'],
  ['projects', '"state":"整治"', '"state":"完工"', 'archive-schema'],
  ['attachments', '"table":"credits"', '"table":"readings"', 'archive-schema'],
])('refuses %s with %s made %s', (entry, from, to, code) => {
  const bytes = tamper(writeArchive(v5Contents()), replaceIn(`records/${entry}.ndjson`, from, to));
  expect(readArchive(bytes, 'x')).toMatchObject({ refused: code });
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
