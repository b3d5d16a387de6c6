import type { Block } from '../../core/block/block';
import { blocksOfProgram, geometryOf } from '../../core/block/block-as-of';
import type { CornerEdit } from '../../core/geo/corner-edit';
import type { Geometry } from '../../core/geo/geometry';
import { type NeighbourAlong, neighboursAlong } from '../draft/neighbours-along';

/** Blocks of the same program that share a corner or an edge that was moved, as they would be with it. */
export function blocksAlong(
  blocks: ReadonlyMap<string, Block>,
  own: Block,
  shape: Geometry,
  edits: readonly CornerEdit[],
): NeighbourAlong[] {
  const standing = blocksOfProgram(blocks, own.programId).flatMap(({ id, rev, outlines }) => {
    const newest = outlines.at(-1);
    return newest ? [[id, { id, rev, geometry: geometryOf(newest) }] as const] : [];
  });
  return neighboursAlong(new Map(standing), own.id, shape, edits);
}
