import { addition, type Operation, removal, replacement } from '../change/change';
import { refuse } from '../refusal';
import { checkSeen } from '../seen';
import type { SavedView } from './saved-view';

/** Keeps a view under a name; a view that is there already takes the new place and filter. */
export const saveView: Operation<Omit<SavedView, 'rev'>> = (ws, { id, name, address }) => {
  const old = ws.tables.views.get(id);
  if (!old) return [addition('views', { id, name: name.trim(), address, rev: 0 })];
  if (old.name === name.trim() && old.address === address) return [];
  return [replacement('views', old, { ...old, name: name.trim(), address })];
};

export const renameView: Operation<{
  readonly id: string;
  readonly seenRev: number;
  readonly name: string;
}> = (ws, { id, seenRev, name }) => {
  const old = ws.tables.views.get(id);
  const refusal = checkSeen(old, seenRev);
  if (refusal || !old) return refusal ?? [];
  return old.name === name.trim() ? [] : [replacement('views', old, { ...old, name: name.trim() })];
};

export const removeView: Operation<{ readonly id: string }> = (ws, { id }) => {
  const old = ws.tables.views.get(id);
  if (old) return [removal('views', old)];
  return refuse('gone', '这个视图已被删除。', '列表已更新，请另选。');
};
