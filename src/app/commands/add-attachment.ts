import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Attachment } from '../../core/attachment/attachment';
import { addAttachment as operation } from '../../core/attachment/change-attachment';
import { mimeOf } from '../../core/attachment/mime-of';
import { type Refusal, refuse } from '../../core/refusal';
import { type Command, type Committed, commit } from '../commit';
import { newId, nowIso } from '../now';

const maxBytes = 50 * 1024 * 1024;

const command: Command<{ readonly attachment: Attachment }> = {
  name: 'add-attachment',
  operation,
  title: (ws, { attachment: { subject, name } }) =>
    `为“${ws.tables[subject.table].get(subject.id)?.name ?? subject.id}”添加附件“${name}”`,
};

/** Stores a photo or document with its record: the bytes and the record in one transaction. */
export async function addAttachment(input: {
  readonly table: 'parcels' | 'enterprises';
  readonly id: string;
  readonly file: File;
}): Promise<Committed | Refusal> {
  const { table, id, file } = input;
  if (file.size === 0)
    return refuse('empty-file', `“${file.name}”是空文件，没有添加。`, '请重新选择文件。');
  if (file.size > maxBytes) {
    return refuse('too-large', `“${file.name}”超过 50 MB，没有添加。`, '请压缩或截取后再添加。');
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const mime = mimeOf(bytes);
  if (!mime) {
    return refuse(
      'bad-file',
      `“${file.name}”的内容不是照片（JPEG、PNG、GIF、WebP、HEIC）或 PDF，没有添加。`,
      '请确认文件没有损坏或改错扩展名；其他格式请先转成 PDF。',
    );
  }
  const hash = bytesToHex(sha256(bytes));
  const attachment: Attachment = {
    id: newId('file'),
    subject: { table, id },
    name: file.name.slice(0, 200),
    mime,
    bytes: bytes.length,
    sha256: hash,
    at: nowIso(),
    rev: 0,
  };
  return commit(command, { attachment }, { blobs: [{ sha256: hash, bytes }] });
}
