import type { YearFigures } from './firm-figures';

/** What makes a firm one of those above the line, and how firms rank, in one year. */
export interface YearRanks {
  readonly outputLine: number;
  /** Lower ends of A, B and C by 亩均税收. */
  readonly gradeLines: readonly [a: number, b: number, c: number];
}

export type FirmRanks = ReadonlyMap<number, YearRanks>;

/** About 15 % of firms are above the line; 15, 45, 35 and 5 % are A to D. */
export function ranksOf(
  figures: readonly (readonly YearFigures[])[],
  years: readonly number[],
): FirmRanks {
  return new Map(years.map((year) => [year, ranksIn(figures, year)]));
}

function ranksIn(figures: readonly (readonly YearFigures[])[], year: number): YearRanks {
  const ofYear = figures.flatMap((firm) => firm.filter((figure) => figure.year === year));
  const at = (values: readonly number[], share: number) =>
    values.toSorted((a, b) => b - a)[Math.floor(values.length * share)] ?? 0;
  const outputs = ofYear.map(({ outputWan }) => outputWan);
  const perMu = ofYear.map(({ taxPerMu }) => taxPerMu);
  return {
    outputLine: Math.max(1, at(outputs, 0.15)),
    gradeLines: [at(perMu, 0.15), at(perMu, 0.6), at(perMu, 0.95)],
  };
}

export function gradeOf(taxPerMu: number, [a, b, c]: YearRanks['gradeLines']): string {
  return taxPerMu >= a ? 'A' : taxPerMu >= b ? 'B' : taxPerMu >= c ? 'C' : 'D';
}
