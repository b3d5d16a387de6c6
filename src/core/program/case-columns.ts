import { metricField, metricKeys } from '../indicator/metric';
import { factCatalog, factKeys } from '../rules/fact-catalog';
import { dayCounted } from '../rules/raw-field';

/** What stands in a column of facts: `taxWan@2020` is a number of a year. */
export interface CaseColumn {
  readonly yearly: boolean;
  readonly number: boolean;
}

/** The columns of `cases.csv` that hold raw facts, without their year. A quotient may be given where none comes out even. */
export const caseColumns: ReadonlyMap<string, CaseColumn> = new Map([
  ...factKeys
    .filter((key) => key !== 'yearsSinceUpscale')
    .map((key): [string, CaseColumn] => {
      const day = dayCounted[key];
      const { yearly, kind } = factCatalog[key];
      return day === undefined
        ? [key, { yearly, number: kind === 'number' }]
        : [day, { yearly: false, number: false }];
    }),
  ...metricKeys.map((key): [string, CaseColumn] => [
    metricField[key],
    { yearly: true, number: true },
  ]),
  ['unit', { yearly: false, number: false }],
]);

/** Columns every file of cases has. */
export const fixedColumns = [
  'case',
  'list',
  'year',
  'expect',
  'track',
  'categories',
  'missing',
] as const;

/** Stands before the id of a parameter the case sets otherwise: what holds only then can be tried too. */
export const PARAMETER = 'parameter:';

/** Stands before the id of another list in the head of a column. */
export const LISTED = 'listed:';
