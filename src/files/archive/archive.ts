import type { EventHeader } from '../../core/change/event';
import type { TableName, Workspace, WorkspaceInfo } from '../../core/workspace';

/** The word in the manifest that tells our archives from other zip files. */
export const ARCHIVE_FORMAT = 'mutu-archive';
/** Every version there has been. */
export type ArchiveVersion = 1 | 2 | 3 | 4 | 5;
/** Version this code writes. It reads this one and every one before it (A13). */
export const ARCHIVE_VERSION = 5 satisfies ArchiveVersion;

/** A line of the event log as storage keeps it. */
export interface ArchivedEvent extends EventHeader {
  /** The records it changed. */
  readonly ids: readonly string[];
  /** The event whose parts serve for this one, so that an undo stores nothing twice. */
  readonly reuses?: { readonly seq: number; readonly inverted: boolean };
}

/** A stretch of an event's changes: packed bytes exactly as storage holds them. */
export interface ArchivedPart {
  readonly seq: number;
  readonly part: number;
  readonly table: TableName;
  readonly first: string;
  readonly last: string;
  readonly before: Uint8Array | null;
  readonly after: Uint8Array | null;
}

/** Everything one workspace is made of. What is exported is what is opened, to the byte. */
export interface ArchiveContents {
  readonly info: WorkspaceInfo;
  /** ISO 8601, given by the caller: the same state and moment give the same file. */
  readonly exportedAt: string;
  /** Version of the app that wrote the file; a courtesy to whoever reads it later. */
  readonly app?: string;
  readonly workspace: Workspace;
  readonly events: readonly ArchivedEvent[];
  readonly parts: readonly ArchivedPart[];
  /** Photo and document bytes by their SHA-256, lower-case hex. */
  readonly blobs: ReadonlyMap<string, Uint8Array>;
}
