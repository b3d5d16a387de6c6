import type { Block } from '../block/block';
import { designationOf, goalTrackOf } from '../block/designation';
import type { ProgramPack } from '../program/schema/pack-schema';
import type { ListKind } from '../program/schema/rule-schema';
import { type Explanation, judgedBy, named } from './explain-verdict';
import type { MissingFact } from './missing-facts';
import { type Listing, listings, type Track, tracks } from './verdict';

/** What a block waits for that is named but not drawn. */
const boundary: MissingFact = {
  label: '区块边界',
  fact: null,
  dataYear: null,
  department: null,
  clause: null,
  how: null,
};

/**
 * Why a block stands where it stands. No document puts a figure on blocks: they are designated, by being drawn, so
 * there are no steps; the list says which clause tells what such a block is.
 */
export function explainDesignation(
  list: ListKind,
  block: Pick<Block, 'outlines' | 'endYear' | 'goals'>,
  pack: ProgramPack,
  year: number,
): Explanation {
  const listing = listings[designationOf(block, year)] as Listing;
  return {
    listing,
    track: tracks[goalTrackOf(block, year)] as Track,
    categories: [],
    steps: [],
    missing: listing === '待核实' ? [boundary] : [],
    list: named(list),
    program: judgedBy(pack, year),
  };
}
