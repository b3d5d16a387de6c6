import type { FactValue } from '../../src/core/fact';
import { type MetricKey, metricField, wanPerMu } from '../../src/core/indicator/metric';
import { m2FromMu } from '../../src/core/quantity';
import { subjectsOf } from '../../src/core/rules/columns';
import { NO, UNKNOWN_ANSWER, YES } from '../../src/core/rules/condition';
import type { SubjectKind } from '../../src/core/rules/fact-catalog';
import type { SubjectReader } from '../../src/core/rules/subject-reader';
import type { Subjects } from '../../src/core/rules/subjects';

/** What is said of one subject: `taxWan@2020` is of a year, `unit` the unit it lies in; null is a stated unknown. */
export type RuleRow = Readonly<Record<string, FactValue>>;

/** Subjects as plain objects, where a test cares for rules and not for records. */
export function rowsReader(
  rows: readonly RuleRow[],
  programYear = 2021,
  kind: SubjectKind = 'enterprise',
): SubjectReader {
  const said = (row: number, key: string) => rows[row]?.[key];
  const number = (row: number, key: string) => {
    const value = said(row, key);
    return typeof value === 'number' ? value : Number.NaN;
  };
  const keys = rows.flatMap((row) => Object.keys(row));
  const years = keys.filter((key) => key.startsWith('scale@')).map((key) => Number(key.slice(6)));
  return {
    kind,
    count: rows.length,
    programYear,
    scaleYears: [...new Set(years)].sort((a, b) => a - b),
    raw: (row, field, period) => said(row, period === undefined ? field : `${field}@${period}`),
    landMu: (row) => number(row, 'landMu'),
    perMu: (row, metric: MetricKey, year) =>
      wanPerMu(number(row, `${metricField[metric]}@${year}`), m2FromMu(number(row, 'landMu'))),
    how: (_, fact) => (fact === 'landMu' ? undefined : '税收 ÷ 用地'),
    unitAnswer: (row, unit) => {
      const own = said(row, 'unit');
      return typeof own !== 'string' ? UNKNOWN_ANSWER : own === unit ? YES : NO;
    },
    source: () => ({ source: '示例台账', asOf: '2021-07-31' }),
  };
}

export function subjectsOfRows(...args: Parameters<typeof rowsReader>): Subjects {
  return subjectsOf(rowsReader(...args));
}
