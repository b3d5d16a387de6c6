import type { Block, BlockGoal } from '../../block/block';

/** A block of the sample: who and when is invented, the name and the program are real. */
export interface BlockSpec
  extends Pick<
    Block,
    'name' | 'startYear' | 'endYear' | 'direction' | 'modes' | 'leadUnit' | 'implementingUnit'
  > {
  readonly program: string;
  readonly unit: string;
  /** Who reports it, where that is another unit. */
  readonly reports?: string;
  /** Estates it covers; none is the whole of the unit. */
  readonly estates: readonly string[];
  /** Versions of its boundary, oldest first. */
  readonly drawn: readonly BlockVersion[];
  readonly goals: readonly (Pick<BlockGoal, 'year' | 'text' | 'doneWhen'> &
    Partial<Pick<BlockGoal, 'result' | 'assessedOn'>>)[];
  readonly plan: string;
}

export interface BlockVersion {
  readonly from: string;
  readonly why: string;
  /** Only the land inside this ring; else all of it. */
  readonly within?: readonly (readonly [lon: number, lat: number])[];
}
