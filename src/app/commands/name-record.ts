import type { Attachment } from '../../core/attachment/attachment';
import type { Workspace } from '../../core/workspace';

/** What a photo or document belongs to, in words for the log. */
export function nameRecord({ tables }: Workspace, { table, id }: Attachment['subject']): string {
  if (table !== 'credits') return `“${tables[table].get(id)?.name ?? id}”`;
  const credit = tables.credits.get(id);
  const of = credit?.subject && tables[credit.subject.table].get(credit.subject.id)?.name;
  return `${of ? `“${of}” ` : ''}${credit?.on ?? ''} 的认定`;
}
