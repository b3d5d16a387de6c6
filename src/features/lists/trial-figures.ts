import type { ListEdge } from '../../core/list/list-edge';
import { adjustablesOf } from '../../core/program/resolve-program';
import type { ProgramPack } from '../../core/program/schema/pack-schema';

/** A figure of a list that may be moved to see what follows. */
export interface Movable {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  /** As it stands without a trial. */
  readonly from: number;
  readonly least: number;
  /** As far as the slider goes; more can be typed. */
  readonly most: number;
  readonly step: number;
}

/** What may be moved of a list: every edge that has a name, once, starting where the chosen variant has it. */
export function movablesOf(
  edges: readonly ListEdge[],
  base: ProgramPack,
  variant: Readonly<Record<string, number>> = {},
): readonly Movable[] {
  const adjustables = new Map(adjustablesOf(base).map((one) => [one.id, one]));
  const found = new Map<string, Movable>();
  for (const { id, label, unit, scope } of edges) {
    const adjustable = id === null ? undefined : adjustables.get(id);
    if (!adjustable || found.has(adjustable.id)) continue;
    const from = variant[adjustable.id] ?? adjustable.value;
    found.set(adjustable.id, {
      id: adjustable.id,
      title: `${scope ? `${scope}：` : ''}${label}标准`,
      unit,
      from,
      least: adjustable.min,
      most: Math.min(adjustable.max, Math.max(10, Math.ceil(from * 2))),
      step: Math.max(adjustable.step, 0.1),
    });
  }
  return [...found.values()];
}
