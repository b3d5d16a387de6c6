import type { Condition, FactQuestion } from '../rules/condition';
import type { Step } from './pack-path';
import type { ProgramPack } from './schema/pack-schema';
import type { ListKind } from './schema/rule-schema';

/** A whole condition of a pack, where it stands, and the lists that rest on it. */
export interface ConditionRoot {
  readonly steps: readonly Step[];
  readonly condition: Condition;
  readonly lists: readonly ListKind[];
}

export type Leaf = Exclude<Condition, { all: unknown } | { any: unknown } | { not: unknown }>;

/** A part of a condition and the steps to it from the pack. */
export interface Part<C extends Condition = Condition> {
  readonly steps: readonly Step[];
  readonly condition: C;
}

export function conditionRoots(pack: ProgramPack): ConditionRoot[] {
  const roots: ConditionRoot[] = [];
  const take = (steps: Step[], condition: Condition | undefined, lists: readonly ListKind[]) => {
    if (condition) roots.push({ steps, condition, lists });
  };
  for (const [i, list] of pack.lists.entries()) {
    for (const key of ['scope', 'rule', 'pass'] as const)
      take(['lists', i, key], list[key], [list]);
    for (const [n, { when }] of list.categories.entries()) {
      take(['lists', i, 'categories', n, 'when'], when, [list]);
    }
  }
  for (const key of ['exemptions', 'deemings'] as const) {
    for (const [i, { id, when }] of pack[key].entries()) {
      take(
        [key, i, 'when'],
        when,
        pack.lists.filter((list) => list[key].includes(id)),
      );
    }
  }
  return roots;
}

/** The condition and all its parts, outermost first. */
export function* partsOf({ steps, condition }: Part): Generator<Part> {
  yield { steps, condition };
  for (const key of ['all', 'any'] as const) {
    const parts = (condition as Readonly<Record<string, readonly Condition[]>>)[key] ?? [];
    for (const [i, part] of parts.entries()) {
      yield* partsOf({ steps: [...steps, key, i], condition: part });
    }
  }
  if ('not' in condition) yield* partsOf({ steps: [...steps, 'not'], condition: condition.not });
}

export function* leavesOf(root: Part): Generator<Part<Leaf>> {
  for (const part of partsOf(root)) {
    if (isLeaf(part.condition)) yield { steps: part.steps, condition: part.condition };
  }
}

export function isLeaf(condition: Condition): condition is Leaf {
  return !('all' in condition || 'any' in condition || 'not' in condition);
}

export function isFactQuestion(condition: Condition): condition is FactQuestion {
  return 'fact' in condition;
}
