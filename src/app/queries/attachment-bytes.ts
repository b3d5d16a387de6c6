import { mimeOf } from '../../core/attachment/mime-of';
import { readBlob } from '../../db/read-everything';
import { currentDb } from '../database';

/**
 * The stored bytes of an attachment; null when they are missing. What they are is told by themselves: a backup from
 * elsewhere may call a page a photo, or a photo a page, and a page must not run here.
 */
export async function attachmentBlob(sha256: string): Promise<Blob | null> {
  const bytes = await readBlob(currentDb(), sha256);
  if (!bytes) return null;
  const type = mimeOf(bytes) ?? 'application/octet-stream';
  return new Blob([bytes as Uint8Array<ArrayBuffer>], { type });
}
