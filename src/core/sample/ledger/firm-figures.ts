import { muFromM2, roundTo } from '../../quantity';
import { type Draw, quantile } from '../draw';
import type { Firm } from './occupy-plots';
import { taxPerMuTable } from './tax-per-mu';

/** Figures of a firm in one year, as they are; what was reported of them is another matter. */
export interface YearFigures {
  readonly year: number;
  readonly taxWan: number;
  readonly taxPerMu: number;
  readonly valueAddedWan: number;
  readonly outputWan: number;
  readonly energyTce: number;
  readonly staff: number;
}

/** Some firms begin later: of the years before there is nothing. */
export function firmFigures(firm: Firm, years: readonly number[], draw: Draw): YearFigures[] {
  const chance = draw.chance();
  // Weak firms draw from the lower end, so the others must reach a little higher.
  const standing = firm.weak ? chance * 0.72 : Math.min(1, chance * 0.92 + 0.1);
  const trend = draw.between(-0.022, 0.03);
  const added = draw.between(2.3, 3.6);
  const turn = draw.between(3.4, 5.6);
  const heat = draw.between(0.02, 0.16) * (draw.in(0.08) ? 4 : 1);
  const perHead = draw.between(16, 48);
  const begins = draw.in(0.07) ? draw.whole(1, years.length - 1) : 0;
  const last = years.length - 1;
  return years.slice(begins).map((year, i) => {
    const place = standing + trend * (i + begins - last) + draw.between(-0.045, 0.045);
    const taxPerMu = quantile(taxPerMuTable, Math.min(1, Math.max(0, place)));
    const mu = Math.max(0.3, muFromM2(firm.m2));
    const taxWan = roundTo(taxPerMu * mu, 2);
    const valueAddedWan = roundTo(mu * (6 + Math.max(-1, taxPerMu) * added), 2);
    const outputWan = roundTo(Math.max(0, valueAddedWan * turn), 2);
    return {
      year,
      taxWan,
      taxPerMu,
      valueAddedWan,
      outputWan,
      energyTce: roundTo(outputWan * heat, 1),
      staff: Math.round(3 + Math.max(0, valueAddedWan) / perHead),
    };
  });
}
