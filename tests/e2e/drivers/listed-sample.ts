import { readFileSync } from 'node:fs';
import { geodesicAreaM2 } from '../../../src/core/geo/geodesic-area';
import { createIndicators } from '../../../src/core/indicator/indicators';
import { assessProgram } from '../../../src/core/list/assess-program';
import { LISTED } from '../../../src/core/list/verdict';
import { packSchema } from '../../../src/core/program/schema/pack-schema';
import { subjectsOf } from '../../../src/core/rules/columns';
import { firmReader } from '../../../src/core/rules/firm-reader';
import { firmsOnLand } from '../../../src/core/rules/firms-on-land';
import { landReader } from '../../../src/core/rules/land-reader';
import { noBlocks } from '../../../src/core/rules/workspace-reader';
import { sampleWorkspace } from '../../builders/sample-slice';

const file = new URL('../../../data/programs/dinghai-2021/program.json', import.meta.url);

/** The program of the first sample district, as it came with the app. */
export const dinghai2021 = packSchema.parse(JSON.parse(readFileSync(file, 'utf8')));

/** The line of everywhere by which enterprises are listed in a program year. */
export function lineOf(year: number) {
  const line = dinghai2021.thresholds.find(
    ({ role, programYear, scope }) => role === 'annual-list' && programYear === year && !scope,
  );
  if (!line || typeof line.value !== 'number') throw new Error(`no line of ${year}`);
  return { id: line.id, value: line.value };
}

const ws = sampleWorkspace('330902');

/** Enterprises of the sample that are listed for 2021 at a line of so much: land in m² by name. */
export function listedAt(line: number): ReadonlyMap<string, number> {
  const { tables } = ws;
  const { id } = lineOf(2021);
  const pack = {
    ...dinghai2021,
    thresholds: dinghai2021.thresholds.map((one) =>
      one.id === id ? { ...one, value: line } : one,
    ),
  };
  const areaM2Of = (of: string) => {
    const shape = tables.shapes.get(of);
    return shape ? geodesicAreaM2(shape.geometry) : null;
  };
  const indicators = createIndicators(tables, areaM2Of);
  const year = 2021;
  const today = '2026-01-01';
  const from = { tables, indicators, pack, year, today, blockAnswer: noBlocks };
  const firms = firmReader(from);
  const verdicts = assessProgram({
    pack,
    year,
    firms: subjectsOf(firms),
    land: subjectsOf(landReader(from, areaM2Of)),
    firmsOnLand: firmsOnLand(tables),
  });
  const listing = verdicts.get('low-enterprise')?.listing ?? new Uint8Array();
  return new Map(
    firms.ids.flatMap((firm, row) =>
      listing[row] === LISTED
        ? [[tables.enterprises.get(firm)?.name ?? '', firms.areaM2(row)] as const]
        : [],
    ),
  );
}

/** A firm of the list of 2021 that passed by its figure of 2021 and has fallen below the same line since. */
export function fallenBack(): string {
  const areaM2Of = (of: string) => {
    const shape = ws.tables.shapes.get(of);
    return shape ? geodesicAreaM2(shape.geometry) : null;
  };
  const indicators = createIndicators(ws.tables, areaM2Of);
  const { value: line } = lineOf(2021);
  const listed = listedAt(line);
  for (const { id, name } of ws.tables.enterprises.values()) {
    if (!listed.has(name)) continue;
    const [then, , last] = ['2021', '2022', '2023'].map(
      (year) => indicators.perMuOfEnterprise(id, 'taxPerMu', year).value,
    );
    if (then != null && then >= line && last != null && last < line) return name;
  }
  throw new Error('nobody fell back');
}
