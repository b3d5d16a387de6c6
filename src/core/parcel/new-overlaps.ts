import type { Geometry } from '../geo/geometry';
import { overlapAreaM2 } from '../geo/overlay/overlap-area';
import { formatMu, muFromM2 } from '../quantity';
import { type Refusal, refuse } from '../refusal';
import { LEAST_OVERLAP_M2 } from '../topology/check-neighbours';
import type { Workspace } from '../workspace';

/**
 * Refuses outlines that would cover land of another parcel that they do not cover now. What overlaps already may stay
 * as it is: it is a finding, and mending it takes more than one step.
 */
export function refuseNewOverlaps(
  { tables }: Workspace,
  changed: ReadonlyMap<string, Geometry>,
): Refusal | null {
  for (const [id, geometry] of changed) {
    const before = tables.shapes.get(id)?.geometry;
    for (const other of tables.shapes.values()) {
      if (other.id === id) continue;
      const now = overlapAreaM2(geometry, changed.get(other.id) ?? other.geometry);
      if (now <= LEAST_OVERLAP_M2) continue;
      const more = now - (before ? overlapAreaM2(before, other.geometry) : 0);
      if (more <= LEAST_OVERLAP_M2) continue;
      const name = tables.parcels.get(other.id)?.name || '未命名地块';
      return refuse(
        'overlaps',
        `照此保存，将与“${name}”重叠 ${formatMu(muFromM2(now))}。`,
        '请沿相邻界线画，靠近时自动吸附；两宗共用的界线，请勾选“一并移动相邻界线”。',
      );
    }
  }
  return null;
}
