import type { ProgramPack } from '../program/schema/pack-schema';
import type { Clause } from '../program/schema/text-schema';
import type { Block } from './block';

export interface HorizonNotice {
  readonly years: number;
  /** Years the document allows, in principle. */
  readonly most: number;
  readonly clause: Clause | null;
}

/** A block that takes longer than the document says in principle (原则上三年): told, never refused. */
export function horizonNotice(
  { name, startYear, startTo, endYear }: Pick<Block, 'name' | 'startYear' | 'startTo' | 'endYear'>,
  { blocks, targets }: Pick<ProgramPack, 'blocks' | 'targets'>,
): HorizonNotice | null {
  const planned = blocks.find((one) => one.name === name) ?? blocks.find((one) => one.horizonYears);
  const most = planned?.horizonYears;
  if (most === undefined || startYear === null || endYear === null) return null;
  // The year of the start and that of the end both count.
  const years = endYear - (startTo ?? startYear) + 1;
  if (years <= most) return null;
  const bound = targets.find(({ unit, comparator, value, accumulation }) => {
    return unit === '年' && comparator === '<=' && value === most && accumulation === 'state';
  });
  return { years, most, clause: bound?.clause ?? null };
}
