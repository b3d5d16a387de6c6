import Dexie, { type Table } from 'dexie';
import type { EventHeader } from '../core/change/event';
import type { TableName } from '../core/workspace';

/** A run of records of one table whose ids are ≥ `first` and below the next page's `first`. */
export interface PageRow {
  readonly table: TableName;
  readonly first: string;
  readonly bytes: Uint8Array;
}

/** A header plus how its changes are kept: in parts of its own, or as another event's, turned round. */
export interface EventRow extends EventHeader {
  /** Records it changed, when few; a bulk event is found through the id range of its parts. */
  readonly ids: readonly string[];
  readonly reuses?: { readonly seq: number; readonly inverted: boolean };
}

/** Changes of one event in one table, packed. */
export interface PartRow {
  readonly seq: number;
  readonly part: number;
  readonly table: TableName;
  readonly firstId: string;
  readonly lastId: string;
  readonly before: Uint8Array | null;
  readonly after: Uint8Array | null;
}

export interface BlobRow {
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** One database holds one workspace. */
export class WorkspaceDb extends Dexie {
  readonly pages!: Table<PageRow, [TableName, string]>;
  readonly events!: Table<EventRow, number>;
  readonly parts!: Table<PartRow, [number, number]>;
  readonly blobs!: Table<BlobRow, string>;

  constructor(name: string) {
    // A commit that was acknowledged must survive a power cut, so writes wait for the disk.
    super(name, { autoOpen: false, chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      pages: '[table+first]',
      events: 'seq, *ids',
      parts: '[seq+part]',
      blobs: 'sha256',
    });
  }
}

export function workspaceDbName(id: string): string {
  return `mutu-${id}`;
}
