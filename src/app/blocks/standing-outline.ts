import type { Block, BlockOutline } from '../../core/block/block';
import { blockAsOf } from '../../core/block/block-as-of';
import { today } from '../now';

/** The boundary valid today; of a block whose boundary is yet to come, the newest. */
export function standingOutline(block: Pick<Block, 'outlines'>): BlockOutline | null {
  return blockAsOf(block, today()) ?? block.outlines.at(-1) ?? null;
}
