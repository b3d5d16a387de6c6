import { addition, type Operation, removal } from '../change/change';
import { refuse } from '../refusal';
import type { Attachment } from './attachment';

/** Puts a photo or document with its record. */
export const addAttachment: Operation<{ readonly attachment: Attachment }> = (
  ws,
  { attachment },
) => {
  const { subject, sha256 } = attachment;
  for (const other of ws.tables.attachments.values()) {
    if (other.sha256 === sha256 && other.subject.id === subject.id) {
      return refuse('twice', `“${other.name}”已在这条记录的附件中。`, '不必重复添加。');
    }
  }
  return [addition('attachments', attachment)];
};

/** Takes an attachment off its record. Its bytes stay, so that undo can bring it back. */
export const removeAttachment: Operation<{ readonly id: string }> = (ws, { id }) => {
  const attachment = ws.tables.attachments.get(id);
  return attachment ? [removal('attachments', attachment)] : [];
};
