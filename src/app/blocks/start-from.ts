import { shapesInBox } from '../../core/block/shapes-in-box';
import { boxOf, growBox, joinBoxes } from '../../core/geo/box';
import type { Geometry } from '../../core/geo/geometry';
import { type Refusal, refuse } from '../../core/refusal';
import type { Analysis } from '../analysis/analyse';
import { startUniting } from '../jobs/block-work';
import { useWorkspace } from '../workspace-store';
import type { BlockLand } from './block-land';

/** Parcels that pass the filter and the pick; null where neither says anything. */
export function keptParcels({ ids, kept }: Pick<Analysis, 'ids' | 'kept'>): string[] | null {
  return kept && ids.filter((_, row) => kept[row] === 1);
}

/** Land that is listed, or of a listed firm; of all of it, what is looked at. */
export function listedParcels(
  { land, figures, list }: BlockLand,
  within: readonly string[] | null,
): string[] {
  const { listedLand } = figures;
  if (!list || !listedLand) return [];
  const looked = within && new Set(within);
  return land.ids.filter((id, row) => listedLand[row] === 1 && (looked?.has(id) ?? true));
}

/**
 * Works out the outline around whole parcels, with gaps between them up to so wide, off the page: of some thousand
 * parcels it takes seconds. Answers how to give up, or why there is nothing to work at.
 */
export function startOutlineAround(
  ids: readonly string[],
  gapM: number,
  done: (outline: Geometry) => void,
  failed: (refusal: Refusal) => void,
): (() => void) | Refusal {
  const { shapes } = useWorkspace.getState().ws.tables;
  const own = ids.flatMap((id) => shapes.get(id)?.geometry ?? []);
  const around = joinBoxes(own.map(boxOf).filter((box) => box !== null));
  if (!around) {
    return refuse('no-land', '这些地块都没有图形。', '请改选有图形的地块，或直接在地图上画。');
  }
  const taken = new Set(ids);
  const others = shapesInBox(shapes, growBox(around, 0.05))
    .filter(({ id }) => !taken.has(id))
    .map(({ geometry }) => geometry);
  return startUniting(own, others, gapM, done, () =>
    failed(refuse('union-failed', '没有合成边界。', '请再试一次，或少选一些地块。')),
  );
}
