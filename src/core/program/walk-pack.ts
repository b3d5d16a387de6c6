import type { ProgramPack } from './schema/pack-schema';
import type { Clause } from './schema/text-schema';

export interface Item {
  readonly id: string;
  readonly clause?: Clause | null;
}

/** Every object of a pack and the path it stands at: `lists[0].categories[2]`. */
export function* objectsOf(
  value: unknown,
  path = '',
): Generator<{ path: string; object: Readonly<Record<string, unknown>> }> {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const [i, part] of value.entries()) yield* objectsOf(part, `${path}[${i}]`);
    return;
  }
  yield { path, object: value as Record<string, unknown> };
  for (const [key, part] of Object.entries(value)) yield* objectsOf(part, within(path, key));
}

/** Everything in a pack that has an id of its own; the pack itself aside. */
export function* itemsOf(pack: ProgramPack): Generator<{ path: string; item: Item }> {
  for (const { path, object } of objectsOf(pack)) {
    if (path !== '' && typeof object.id === 'string') yield { path, item: object as never };
  }
}

function within(path: string, key: string | number): string {
  if (typeof key === 'number') return `${path}[${key}]`;
  return path === '' ? key : `${path}.${key}`;
}
