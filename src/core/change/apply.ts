import { type Refusal, refuse } from '../refusal';
import type { DocumentRecord, TableName, Workspace } from '../workspace';
import type { Change } from './change';
import { editableCopy } from './layered-table';

type Editable = ReturnType<typeof editableCopy<DocumentRecord>>;
type MutableTables = { [N in TableName]?: Editable };

/**
 * The workspace after the changes. Every change must find the version it was made from (same
 * `rev`), otherwise the whole lot is refused and the workspace stays as it is.
 */
export function apply(
  ws: Workspace,
  changes: readonly Change[],
  head = ws.head,
): Workspace | Refusal {
  const copies: MutableTables = {};
  for (const change of changes) {
    copies[change.table] ??= editableCopy<DocumentRecord>(ws.tables[change.table], changes.length);
    const table = copies[change.table] as Editable;
    const refusal = checkVersion(table.get(change.id), change);
    if (refusal) return refusal;
    if (change.after) table.set(change.id, change.after);
    else table.delete(change.id);
  }
  return { head, tables: { ...ws.tables, ...copies } as unknown as Workspace['tables'] };
}

function checkVersion(current: DocumentRecord | undefined, change: Change): Refusal | null {
  if (change.before === null) {
    return current ? conflict(`编号 ${change.id} 已存在`) : null;
  }
  if (!current) return conflict(`记录 ${change.id} 已被删除`);
  return current.rev === change.before.rev ? null : conflict(`记录 ${change.id} 已被改动`);
}

function conflict(what: string): Refusal {
  return refuse(
    'conflict',
    `${what}，本次修改是在旧内容上做的，没有保存。`,
    '请看过新内容后再改一次。',
  );
}
