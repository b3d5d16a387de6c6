import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Attachment } from '../../core/attachment/attachment';
import { mimeOf } from '../../core/attachment/mime-of';
import { type Refusal, refuse } from '../../core/refusal';
import type { BlobRow } from '../../db/schema';
import { newId, nowIso } from '../now';

const maxBytes = 50 * 1024 * 1024;

export interface Evidence {
  readonly attachment: Attachment;
  readonly blob: BlobRow;
}

/** Reads a photo or document that is to be stored with a record; told by its content, whatever its name says. */
export async function readEvidence(
  file: File,
  subject: Attachment['subject'],
): Promise<Evidence | Refusal> {
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
    subject,
    name: file.name.slice(0, 200),
    mime,
    bytes: bytes.length,
    sha256: hash,
    at: nowIso(),
    rev: 0,
  };
  return { attachment, blob: { sha256: hash, bytes } };
}
