import { addition, type Operation, removal, replacement } from '../change/change';
import { refuse } from '../refusal';
import { checkSeen } from '../seen';
import type { Scheme } from './scheme';

/** Keeps an evaluation scheme: a new one where `seenRev` is null, else in place of the one that was seen. */
export const saveScheme: Operation<{
  readonly scheme: Omit<Scheme, 'rev'>;
  readonly seenRev: number | null;
}> = (ws, { scheme, seenRev }) => {
  const told = { ...scheme, name: scheme.name.trim() };
  const old = ws.tables.schemes.get(scheme.id);
  if (seenRev === null && !old) return [addition('schemes', { ...told, rev: 0 })];
  const refusal = checkSeen(old, seenRev ?? -1);
  if (refusal || !old) return refusal ?? [];
  if (old.name === told.name && sameGroups(old.groups, told.groups)) return [];
  return [replacement('schemes', old, { ...told, rev: old.rev })];
};

export const removeScheme: Operation<{ readonly id: string }> = (ws, { id }) => {
  const old = ws.tables.schemes.get(id);
  if (old) return [removal('schemes', old)];
  return refuse('gone', '这个评价方案已被删除。', '列表已更新，请另选。');
};

function sameGroups(a: Scheme['groups'], b: Scheme['groups']): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
