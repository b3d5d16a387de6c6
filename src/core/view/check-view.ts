import { type Refusal, refuse } from '../refusal';
import type { Workspace } from '../workspace';
import type { SavedView } from './saved-view';

/** Says why a view may not be saved, or null. Two views of one name could not be told apart. */
export function checkView(ws: Workspace, { id, name, address }: SavedView): Refusal | null {
  if (name.trim() === '' || name.length > 60) {
    return refuse(
      'bad-name',
      '视图名称为空或超过 60 字。',
      '请填写名称，例如“2022 年 3 万元以下”。',
    );
  }
  if (address.length > 20_000) {
    return refuse('too-long', '这个视图的筛选或圈选范围过于复杂，无法保存。', '请简化后再保存。');
  }
  for (const other of ws.tables.views.values()) {
    if (other.id !== id && other.name === name) {
      return refuse('twice', `已有名为“${name}”的视图。`, '请换一个名称，或先删除原来的视图。');
    }
  }
  return null;
}
