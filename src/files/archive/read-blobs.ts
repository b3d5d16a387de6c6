import type { Attachment } from '../../core/attachment/attachment';
import { Damage } from '../import/damage';
import { blobHash, recordsEntry } from './entry-names';
import type { Manifest } from './manifest-schema';

/**
 * Photos and documents. One that no attachment names is kept: an undo may bring its attachment back.
 */
export function readBlobs(
  manifest: Manifest,
  open: (name: string) => Uint8Array,
): Map<string, Uint8Array> {
  const blobs = new Map<string, Uint8Array>();
  for (const { name, sha256 } of manifest.entries) {
    const hash = blobHash(name);
    if (hash === null) continue;
    const bytes = open(name);
    if (hash !== sha256) {
      throw new Damage('archive-checksum', `${name} 的内容与其名称中的校验和不符。`);
    }
    blobs.set(hash, bytes.slice());
  }
  return blobs;
}

export function checkAttachments(
  attachments: ReadonlyMap<string, Attachment>,
  blobs: ReadonlyMap<string, Uint8Array>,
): void {
  for (const { id, name, bytes, sha256 } of attachments.values()) {
    const blob = blobs.get(sha256);
    const place = `${recordsEntry('attachments')} 的记录 ${id}（${name}）`;
    if (!blob) throw new Damage('archive-blob', `${place}，字段 sha256 所指的附件内容缺失。`);
    if (blob.length !== bytes) {
      throw new Damage(
        'archive-blob',
        `${place}，字段 bytes 为 ${bytes}，附件实有 ${blob.length} 字节。`,
      );
    }
  }
}
