import type { Fact, FactValue } from '../fact';
import { roundTo } from '../quantity';
import { SAMPLE_SOURCE } from './sample-id';

const years = [2019, 2020, 2021, 2022, 2023] as const;
/** Firms whose tax was refunded, was nothing, or is not known: three different things. */
const REFUNDED = 7;
const NOTHING = 12;
const UNKNOWN_AFTER = 18;

/** Invented yearly figures that hang together: value added about four times the tax, and so on. */
export function sampleFigures(i: number, mu: number, random: () => number): Fact[] {
  const taxPerMu = [1.2, 2.6, 3.8, 4.6, 6.5, 9, 14][i % 7] as number;
  const large = i % 3 !== 1;
  return years.flatMap((year, n) => {
    const growth = 0.82 + n * 0.06 + random() * 0.12;
    const tax = roundTo(Math.max(mu, 1.5) * taxPerMu * growth, 2);
    const said = (field: string, value: FactValue): Fact => ({
      field,
      value,
      period: String(year),
      asOf: `${year + 1}-03-31`,
      source: SAMPLE_SOURCE,
    });
    const figures = [said('scale', large ? '规上' : '规下'), said('taxWan', taxOf(i, year, tax))];
    // Small firms report no more than this.
    if (!large) return figures;
    return [
      ...figures,
      said(
        'valueAddedWan',
        i % 8 === 5 && year === 2023 ? null : roundTo(tax * (3.4 + random()), 2),
      ),
      said('outputWan', roundTo(tax * (16 + random() * 6), 2)),
      said('energyTce', i % 6 === 2 ? null : roundTo(tax * (0.8 + random()), 1)),
      said('staff', Math.round(8 + tax / 4)),
      said('grade', grade(taxPerMu)),
    ];
  });
}

function taxOf(i: number, year: number, tax: number): number | null {
  if (i === REFUNDED && year === 2022) return -18.6;
  if (i === NOTHING && year >= 2021) return 0;
  if (i % UNKNOWN_AFTER === UNKNOWN_AFTER - 1 && year >= 2022) return null;
  return tax;
}

function grade(taxPerMu: number): string {
  return taxPerMu < 2 ? 'D' : taxPerMu < 5 ? 'C' : taxPerMu < 10 ? 'B' : 'A';
}
