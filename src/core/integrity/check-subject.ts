import { type Refusal, refuse } from '../refusal';
import type { TableName, Workspace } from '../workspace';

interface WithSubject {
  readonly subject: { readonly table: TableName; readonly id: string } | null;
}

/** What a finding or an attachment is about must be there. */
export function checkSubject(ws: Workspace, { subject }: WithSubject): Refusal | null {
  if (!subject || ws.tables[subject.table].has(subject.id)) return null;
  return refuse('dangling', `所指的记录 ${subject.id} 不存在。`, '请先恢复或重新选择该记录。');
}
