import type { Fact, FactValue } from '../../fact';
import { roundTo } from '../../quantity';
import type { Draw } from '../draw';
import type { YearFigures } from './firm-figures';
import { type FirmRanks, gradeOf, type YearRanks } from './firm-ranks';
import type { Scale } from './firm-scale';
import { sampleDay, sampleSource } from './sample-source';
import type { Fate } from './settle-list';

/** Years of which nobody says a firm's tax, or says that it is unknown. */
export interface Gaps {
  readonly fate: Fate;
  /** The year the list is drawn from, where there is one. */
  readonly settledYear: number | undefined;
}

/** Small firms report their tax and little more. */
export function firmFacts(
  figures: readonly YearFigures[],
  ranks: FirmRanks,
  scales: ReadonlyMap<number, Scale>,
  { fate, settledYear }: Gaps,
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
  const drawnSilent = draw.in(0.02);
  const silent = fate === 'free' ? drawnSilent : fate === 'silent';
  const unknownSince = draw.in(fate === 'below' ? 0.08 : 0.04)
    ? lastYear - draw.whole(0, 2)
    : Number.POSITIVE_INFINITY;
  const reports = draw.in(0.35);
  const isUnknown = (year: number) =>
    year === settledYear && fate !== 'free' ? fate === 'unknown' : year >= unknownSince;
  return figures.flatMap((figure) => {
    const { gradeLines } = ranks.get(figure.year) as YearRanks;
    const period = String(figure.year);
    const scale = scales.get(figure.year) ?? '规下';
    const large = scale === '规上';
    const known = !silent && !isUnknown(figure.year);
    const facts = [said('scale', period, scale)];
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
