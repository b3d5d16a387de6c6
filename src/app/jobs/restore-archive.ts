import { isRefusal, type Refusal } from '../../core/refusal';
import type { WorkspaceInfo } from '../../core/workspace';
import { deleteDatabase } from '../../db/open-database';
import { restoreWorkspace } from '../../db/restore-workspace';
import { WorkspaceDb, workspaceDbName } from '../../db/schema';
import { readFailure } from '../../db/storage-failure';
import type { ArchiveContents } from '../../files/archive/archive';
import { readArchive } from '../../files/archive/read-archive';

export interface RestoreJob {
  readonly kind: 'restore';
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** Workspaces this browser holds; the archive never overwrites one of them. */
  readonly taken: readonly WorkspaceInfo[];
  /** Id to use when the archive's own is taken. */
  readonly spareId: string;
}

export interface Restored {
  readonly info: WorkspaceInfo;
  readonly head: number;
  readonly exportedAt: string;
}

/** Reads an archive and fills a new database with it: all of it, or nothing. */
export async function restoreArchive(job: RestoreJob): Promise<Restored | Refusal> {
  const contents = readArchive(job.bytes, job.fileName);
  if (isRefusal(contents)) return contents;
  const info = place(contents.info, job);
  await deleteDatabase(info.id);
  const db = new WorkspaceDb(workspaceDbName(info.id));
  try {
    await db.open();
    await restoreWorkspace(db, toRows(contents));
    return { info, head: contents.workspace.head, exportedAt: contents.exportedAt };
  } catch (error) {
    await db.delete();
    return readFailure(error);
  } finally {
    db.close();
  }
}

/** Keeps the archive's own identity where it is free; otherwise it becomes a copy. */
function place(info: WorkspaceInfo, { taken, spareId }: RestoreJob): WorkspaceInfo {
  const id = taken.some((other) => other.id === info.id) ? spareId : info.id;
  const names = new Set(taken.map((other) => other.name));
  let name = info.name;
  for (let n = 2; names.has(name); n++) name = `${info.name}（${n}）`;
  return { ...info, id, name };
}

function toRows({ workspace, events, parts, blobs }: ArchiveContents) {
  return {
    ws: workspace,
    log: events,
    parts: parts.map(({ first, last, ...part }) => ({ ...part, firstId: first, lastId: last })),
    blobs: [...blobs].map(([sha256, bytes]) => ({ sha256, bytes })),
  };
}
