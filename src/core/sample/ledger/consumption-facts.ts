import type { Fact, FactValue } from '../../fact';
import { muFromM2 } from '../../quantity';
import type { Draw } from '../draw';
import type { YearFigures } from './firm-figures';
import type { Sector } from './firm-name';
import type { Scale } from './firm-scale';
import { sampleDay, sampleSource } from './sample-source';

/** Years the province had firms looked through for 高耗低效, and the land from which small ones were looked at. */
const YEARS = 3;
const LEAST_MU = 3;

/** Whether a manufacturer was held to use much and yield little, year by year; of some the answer is still out. */
export function consumptionFacts(
  sector: Sector,
  m2: number,
  figures: readonly YearFigures[],
  scales: ReadonlyMap<number, Scale>,
  lastYear: number,
  draw: Draw,
): Fact[] {
  if (sector !== '工业') return [];
  return figures.flatMap(({ year, taxPerMu }) => {
    const looked = scales.get(year) === '规上' || muFromM2(m2) >= LEAST_MU;
    if (year <= lastYear - YEARS || !looked || draw.in(0.02)) return [];
    const value: FactValue = draw.in(0.015)
      ? null
      : draw.in(taxPerMu < 5 ? 0.16 : 0.01)
        ? '是'
        : '否';
    const period = String(year);
    const [asOf, source] = [sampleDay(period, lastYear), sampleSource('highConsumption')];
    return [{ field: 'highConsumption', value, period, asOf, source }];
  });
}
