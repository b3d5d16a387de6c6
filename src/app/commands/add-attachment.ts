import type { Attachment } from '../../core/attachment/attachment';
import { addAttachment as operation } from '../../core/attachment/change-attachment';
import { isRefusal, type Refusal } from '../../core/refusal';
import { type Command, type Committed, commit } from '../commit';
import { nameRecord } from './name-record';
import { readEvidence } from './read-evidence';

const command: Command<{ readonly attachment: Attachment }> = {
  name: 'add-attachment',
  operation,
  title: (ws, { attachment: { subject, name } }) => `为${nameRecord(ws, subject)}添加附件“${name}”`,
};

/** Stores a photo or document with its record: the bytes and the record in one transaction. */
export async function addAttachment(input: {
  readonly table: Attachment['subject']['table'];
  readonly id: string;
  readonly file: File;
}): Promise<Committed | Refusal> {
  const { table, id, file } = input;
  const read = await readEvidence(file, { table, id });
  if (isRefusal(read)) return read;
  const { attachment, blob } = read;
  return commit(command, { attachment }, { blobs: [blob] });
}
