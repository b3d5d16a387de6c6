import { readBlob } from '../../db/read-everything';
import { currentDb } from '../database';

/** The stored bytes of an attachment; null when they are missing. */
export async function attachmentBlob(sha256: string, mime: string): Promise<Blob | null> {
  const bytes = await readBlob(currentDb(), sha256);
  return bytes ? new Blob([bytes as Uint8Array<ArrayBuffer>], { type: mime }) : null;
}
