import { removeAttachment as operation } from '../../core/attachment/change-attachment';
import type { Refusal } from '../../core/refusal';
import { type Command, type Committed, commit } from '../commit';

const command: Command<{ readonly id: string }> = {
  name: 'remove-attachment',
  operation,
  title: (ws, { id }) => `删除附件“${ws.tables.attachments.get(id)?.name ?? id}”`,
};

/** Takes an attachment off its record; its bytes stay in the log's keeping, so undo works. */
export function removeAttachment(input: { readonly id: string }): Promise<Committed | Refusal> {
  return commit(command, input);
}
