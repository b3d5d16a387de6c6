import { type MetricKey, metricField, wanPerMu } from '../indicator/metric';
import { m2FromMu } from '../quantity';
import { NO, UNKNOWN_ANSWER, YES } from '../rules/condition';
import type { SubjectKind } from '../rules/fact-catalog';
import type { SubjectReader } from '../rules/subject-reader';
import type { ProgramCase } from './read-cases';
import type { ProgramPack } from './schema/pack-schema';

/** The subjects of cases of one list and year, as a rule asks about them. */
export function caseReader(
  kind: SubjectKind,
  programYear: number,
  cases: readonly ProgramCase[],
  { reportingUnits }: Pick<ProgramPack, 'reportingUnits'>,
): SubjectReader {
  const said = (row: number, column: string) => cases[row]?.facts.get(column);
  const number = (row: number, column: string) => {
    const value = said(row, column);
    return typeof value === 'number' ? value : Number.NaN;
  };
  const canonical = (name: string) =>
    reportingUnits.find((unit) => unit.name === name || unit.aliases.includes(name))?.name;
  const perMu = (row: number, metric: MetricKey, year: number) => {
    const given = said(row, `${metric}@${year}`);
    if (given !== undefined) return given === null ? Number.NaN : Number(given);
    const wan = number(row, `${metricField[metric]}@${year}`);
    return wanPerMu(wan, m2FromMu(number(row, 'landMu')));
  };
  return {
    kind,
    count: cases.length,
    programYear,
    scaleYears: scaleYearsOf(cases),
    raw: (row, field, period) => said(row, period === undefined ? field : `${field}@${period}`),
    landMu: (row) => number(row, 'landMu'),
    perMu,
    how: () => undefined,
    unitAnswer: (row, unit) => {
      const own = said(row, 'unit');
      if (typeof own !== 'string') return UNKNOWN_ANSWER;
      return canonical(own) === canonical(unit) ? YES : NO;
    },
    source: () => ({ source: '用例', asOf: null }),
  };
}

function scaleYearsOf(cases: readonly ProgramCase[]): number[] {
  const years = new Set<number>();
  for (const { facts } of cases) {
    for (const column of facts.keys()) {
      if (column.startsWith('scale@')) years.add(Number(column.slice('scale@'.length)));
    }
  }
  return [...years].sort((a, b) => a - b);
}
