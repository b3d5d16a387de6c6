import { LISTED, NOT_LISTED, tracks, UNDETERMINED } from '../list/verdict';
import type { Block } from './block';
import { goalOf } from './block-as-of';

/**
 * Where a block stands on the lists of its program for a year. Who draws it designates it; named but not drawn it waits
 * for its boundary, and in years after its last it is over.
 */
export function designationOf(
  { outlines, endYear }: Pick<Block, 'outlines' | 'endYear'>,
  year: number,
): number {
  if (endYear !== null && endYear < year) return NOT_LISTED;
  return outlines.length > 0 ? LISTED : UNDETERMINED;
}

/** How a listed block is assessed: by the goal of the year. Nothing is said before somebody assessed it. */
export function goalTrackOf(
  block: Pick<Block, 'outlines' | 'endYear' | 'goals'>,
  year: number,
): number {
  if (designationOf(block, year) !== LISTED) return 0;
  const result = goalOf(block, year)?.result;
  if (result === '达到') return tracks.indexOf('达标');
  return result === '未达到' ? tracks.indexOf('未达标') : 0;
}
