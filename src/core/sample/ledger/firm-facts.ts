import type { Fact, FactValue } from '../../fact';
import { roundTo } from '../../quantity';
import type { Draw } from '../draw';
import type { YearFigures } from './firm-figures';
import { sampleDay, sampleSource } from './sample-source';

/** What makes a firm one of those above the line, and how firms rank, in one year. */
export interface YearRanks {
  readonly outputLine: number;
  /** Lower ends of A, B and C by 亩均税收. */
  readonly gradeLines: readonly [a: number, b: number, c: number];
}

/** Small firms report their tax and little more. */
export function firmFacts(
  figures: readonly YearFigures[],
  ranks: ReadonlyMap<number, YearRanks>,
  lastYear: number,
  draw: Draw,
): Fact[] {
  const said = (field: string, period: string, value: FactValue): Fact => ({
    field,
    value,
    period,
    asOf: sampleDay(period, lastYear),
    source: sampleSource(field),
  });
  const silent = draw.in(0.02);
  const unknownSince = draw.in(0.04) ? lastYear - draw.whole(0, 2) : Number.POSITIVE_INFINITY;
  const reports = draw.in(0.35);
  return figures.flatMap((figure) => {
    const { outputLine, gradeLines } = ranks.get(figure.year) as YearRanks;
    const period = String(figure.year);
    const large = figure.outputWan >= outputLine;
    const known = !silent && figure.year < unknownSince;
    const facts = [said('scale', period, large ? '规上' : '规下')];
    if (!silent) facts.push(said('taxWan', period, known ? figure.taxWan : null));
    if (large || reports) {
      facts.push(said('valueAddedWan', period, draw.in(0.03) ? null : figure.valueAddedWan));
      facts.push(said('outputWan', period, figure.outputWan));
      facts.push(said('energyTce', period, draw.in(large ? 0.02 : 0.5) ? null : figure.energyTce));
    }
    if (large || reports || draw.in(0.5)) facts.push(said('staff', period, figure.staff));
    if (known) facts.push(said('grade', period, gradeOf(figure.taxPerMu, gradeLines)));
    if (known && large && figure.year === lastYear) facts.push(...months(figure, said));
    return facts;
  });
}

function gradeOf(taxPerMu: number, [a, b, c]: YearRanks['gradeLines']): string {
  return taxPerMu >= a ? 'A' : taxPerMu >= b ? 'B' : taxPerMu >= c ? 'C' : 'D';
}

/** Quarters weigh more in their first month, when tax falls due; together they are the year. */
function months(
  { year, taxWan }: YearFigures,
  said: (field: string, period: string, value: FactValue) => Fact,
): Fact[] {
  const weights = [14, 6, 5, 12, 7, 6, 11, 6, 5, 11, 7, 10];
  let left = taxWan;
  return weights.map((weight, i) => {
    const part = i === 11 ? roundTo(left, 2) : roundTo((taxWan * weight) / 100, 2);
    left -= part;
    return said('taxMonthWan', `${year}-${String(i + 1).padStart(2, '0')}`, part);
  });
}

/** About 15 % of firms are above the line; 15, 45, 35 and 5 % are A to D. */
export function ranksOf(figures: readonly (readonly YearFigures[])[], year: number): YearRanks {
  const ofYear = figures.flatMap((firm) => firm.filter((figure) => figure.year === year));
  const at = (values: readonly number[], share: number) =>
    values.toSorted((a, b) => b - a)[Math.floor(values.length * share)] ?? 0;
  const perMu = ofYear.map(({ taxPerMu }) => taxPerMu);
  return {
    outputLine: Math.max(
      1,
      at(
        ofYear.map(({ outputWan }) => outputWan),
        0.15,
      ),
    ),
    gradeLines: [at(perMu, 0.15), at(perMu, 0.6), at(perMu, 0.95)],
  };
}
