import { addition, type Operation, removal, replacement } from '../change/change';
import { refuse } from '../refusal';
import { checkSeen } from '../seen';
import type { Variant } from './variant';

/** Keeps a local reading of a program: a new one where `seenRev` is null, else in place of the one that was seen. */
export const saveVariant: Operation<{
  readonly variant: Omit<Variant, 'rev'>;
  readonly seenRev: number | null;
}> = (ws, { variant, seenRev }) => {
  const told = { ...variant, name: variant.name.trim(), why: variant.why.trim() };
  const old = ws.tables.variants.get(variant.id);
  if (seenRev === null && !old) return [addition('variants', { ...told, rev: 0 })];
  const refusal = checkSeen(old, seenRev ?? -1);
  if (refusal || !old) return refusal ?? [];
  return sameVariant(old, told) ? [] : [replacement('variants', old, { ...told, rev: old.rev })];
};

export const removeVariant: Operation<{ readonly id: string }> = (ws, { id }) => {
  const old = ws.tables.variants.get(id);
  if (old) return [removal('variants', old)];
  return refuse('gone', '这个口径已被删除。', '列表已更新，请另选。');
};

function sameVariant(a: Omit<Variant, 'rev'>, b: Omit<Variant, 'rev'>): boolean {
  return (
    a.programId === b.programId &&
    a.programVersion === b.programVersion &&
    a.name === b.name &&
    a.why === b.why &&
    sameValues(a.values, b.values)
  );
}

function sameValues(a: Variant['values'], b: Variant['values']): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}
