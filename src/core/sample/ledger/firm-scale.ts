import type { YearFigures } from './firm-figures';
import type { FirmRanks } from './firm-ranks';
import type { ListTask } from './list-task';
import type { Fate } from './settle-list';

export type Scale = '规上' | '规下';

/**
 * The register of firms above the line of output, year by year. Who is low and not spared for it does not come into the
 * register in the years that count as 小升规; of those spared for it every other comes in the year itself or the one before.
 */
export function scalesOf(
  figures: readonly YearFigures[],
  ranks: FirmRanks,
  fate: Fate,
  number: number,
  task: ListTask | undefined,
): ReadonlyMap<number, Scale> {
  const scales = new Map<number, Scale>();
  for (const { year, outputWan } of figures) {
    let above = outputWan >= (ranks.get(year)?.outputLine ?? 0);
    if (task && fate === 'upscaled')
      above = year >= task.programYear - (number % task.upscaleYears);
    else if (task && fate !== 'free' && fate !== 'above') {
      const counted = year <= task.programYear && year > task.programYear - task.upscaleYears;
      if (counted && scales.get(year - 1) === '规下') above = false;
    }
    scales.set(year, above ? '规上' : '规下');
  }
  return scales;
}
