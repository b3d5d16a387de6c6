import type { Workspace } from '../core/workspace';
import { loadWorkspace } from './load-workspace';
import type { BlobRow, EventRow, PartRow, WorkspaceDb } from './schema';

export interface Everything {
  readonly ws: Workspace;
  readonly log: readonly EventRow[];
  readonly parts: readonly PartRow[];
  readonly blobs: readonly BlobRow[];
}

/** The whole workspace as of one moment, for export. */
export async function readEverything(db: WorkspaceDb): Promise<Everything> {
  return db.transaction('r', db.pages, db.events, db.parts, db.blobs, async () => {
    const { ws, log } = await loadWorkspace(db);
    const parts = await db.parts.toArray();
    const blobs = await db.blobs.toArray();
    return { ws, log, parts, blobs };
  });
}

export async function readBlob(db: WorkspaceDb, sha256: string): Promise<Uint8Array | null> {
  return (await db.blobs.get(sha256))?.bytes ?? null;
}
