import { readFileSync } from 'node:fs';
import { areaOfShapeM2 } from '../../src/app/analysis/rows';
import type { LoadedProgram } from '../../src/app/programs/program-store';
import type { TargetsQuestion } from '../../src/app/targets/derive-targets';
import { createIndicators } from '../../src/core/indicator/indicators';
import { type ProgramPack, packSchema } from '../../src/core/program/schema/pack-schema';
import { m2FromMu } from '../../src/core/quantity';
import type { Credit } from '../../src/core/target/credit';
import { emptyWorkspace, type Workspace } from '../../src/core/workspace';
import { aCredit, aReading } from './credits';
import { aUse, landTables } from './land-tables';
import { aFact, anEnterprise, aParcel, aShape, aUnit } from './records';

function load(id: string): LoadedProgram {
  const path = new URL(`../../data/programs/${id}/program.json`, import.meta.url);
  const pack: ProgramPack = packSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  const { shortTitle, title, programYears: years } = pack;
  const header = { id, programId: id, shortTitle, title, years, imported: false };
  return { header, pack, document: '', cases: [] };
}
const targetPrograms = [load('dinghai-2021'), load('dinghai-2022')];

/** A firm on two mu of its own with so much tax a mu, first and a year later. */
const firm = (id: string, perMu: number, later: number, parcelId: string) => ({
  parcel: aParcel(parcelId, { unitId: 'white', registeredM2: m2FromMu(2) }),
  use: aUse(parcelId, id, '自有'),
  firm: anEnterprise(id, {
    sector: '工业',
    facts: [
      aFact('welfare', '否'),
      aFact('landSuppliedOn', '2001-01-01'),
      aFact('scale', '规上', { period: '2020' }),
      aFact('scale', '规上', { period: '2021' }),
      aFact('taxWan', 2 * perMu, { period: '2020' }),
      aFact('taxWan', 2 * later, { period: '2021' }),
    ],
  }),
});
const all = [firm('low', 2, 2.5, 'p1'), firm('better', 2, 14.5, 'p2'), firm('high', 20, 16, 'p3')];

const targetTables: Workspace['tables'] = {
  ...emptyWorkspace().tables,
  ...landTables(
    all.map(({ parcel }) => parcel),
    all.map((one) => one.firm),
    all.map(({ use }) => use),
  ),
  units: new Map([['white', aUnit('white')]]),
  shapes: new Map(all.map(({ parcel }, at) => [parcel.id, aShape(parcel.id, 122.1 + at / 100)])),
  readings: new Map([['reading-1', aReading()]]),
};
const indicators = createIndicators(targetTables, (id) =>
  areaOfShapeM2(targetTables.shapes.get(id)),
);

export const landCredit = (id: string, patch: Partial<Credit> = {}) =>
  aCredit(id, { event: 'complete', unitId: 'white', on: '2021-06-30', ...patch });

export function askTargets(
  credits: readonly Credit[],
  patch: Partial<TargetsQuestion> = {},
): TargetsQuestion {
  const own = new Map(credits.map((one) => [one.id, one]));
  return {
    programs: targetPrograms,
    workspace: { head: 1, tables: { ...targetTables, credits: own } },
    ids: ['p1', 'p2', 'p3'],
    indicators,
    asOf: '2022-06-30',
    day: '2021-12-31',
    enteredOn: null,
    variant: null,
    lists: true,
    ...patch,
  };
}
