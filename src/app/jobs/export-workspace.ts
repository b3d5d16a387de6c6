import { version } from '../../../package.json';
import { isRefusal, type Refusal } from '../../core/refusal';
import type { WorkspaceInfo } from '../../core/workspace';
import { readEverything } from '../../db/read-everything';
import { WorkspaceDb, workspaceDbName } from '../../db/schema';
import { readArchive } from '../../files/archive/read-archive';
import { writeArchive } from '../../files/archive/write-archive';

export interface ExportJob {
  readonly kind: 'export';
  readonly info: WorkspaceInfo;
  readonly exportedAt: string;
}

export interface Exported {
  readonly bytes: Uint8Array;
  /** Number of the newest event in the file. */
  readonly head: number;
}

/**
 * Reads a workspace as of one moment and packs it into an archive. The file is read back before it
 * is handed over: a backup that would not open is worse than none.
 */
export async function exportWorkspace({
  info,
  exportedAt,
}: ExportJob): Promise<Exported | Refusal> {
  const db = new WorkspaceDb(workspaceDbName(info.id));
  await db.open();
  try {
    const { ws, log, parts, blobs } = await readEverything(db);
    const bytes = writeArchive({
      info,
      exportedAt,
      app: `mutu ${version}`,
      workspace: ws,
      events: log,
      parts: parts.map(({ firstId, lastId, ...part }) => ({
        ...part,
        first: firstId,
        last: lastId,
      })),
      blobs: new Map(blobs.map((blob) => [blob.sha256, blob.bytes])),
    });
    const back = readArchive(bytes, info.name);
    return isRefusal(back) ? back : { bytes, head: ws.head };
  } finally {
    db.close();
  }
}
