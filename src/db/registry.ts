import Dexie, { liveQuery, type Table } from 'dexie';
import type { BasemapChoice, BasemapSource } from '../core/basemap/basemap-source';
import type { Actor } from '../core/change/event';
import type { NamedMapping } from '../core/import/mapping';
import type { WorkspaceInfo } from '../core/workspace';

/** A workspace this browser holds. `ready` turns true when its first content stands. */
export interface RegistryRow {
  readonly id: string;
  readonly info: WorkspaceInfo;
  readonly openedAt: string;
  readonly backup: { readonly at: string; readonly head: number } | null;
  readonly ready: boolean;
}

interface SettingRow {
  readonly key: 'actor' | 'device' | 'basemap' | 'mappings';
  readonly value: Actor | string | BasemapChoice | readonly NamedMapping[];
}

/** A picture or a tile file brought along, as it came; its source has the same id. */
interface BasemapFileRow {
  readonly id: string;
  readonly file: Blob;
}

/**
 * Which workspaces there are, who is at work, and which maps and mappings of columns were brought along. Documents live in a database each;
 * nothing in here goes into a backup.
 */
export class RegistryDb extends Dexie {
  readonly workspaces!: Table<RegistryRow, string>;
  readonly settings!: Table<SettingRow, string>;
  readonly basemaps!: Table<BasemapSource, string>;
  readonly basemapFiles!: Table<BasemapFileRow, string>;

  constructor() {
    super('mutu-registry', { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ workspaces: 'id', settings: 'key' });
    this.version(2).stores({ basemaps: 'id', basemapFiles: 'id' });
  }
}

export interface RegistryContents {
  readonly workspaces: readonly RegistryRow[];
  readonly actor: Actor | null;
  readonly device: string | null;
}

export async function readRegistry(db: RegistryDb): Promise<RegistryContents> {
  return db.transaction('r', db.workspaces, db.settings, async () => {
    const workspaces = await db.workspaces.toArray();
    const settings = new Map((await db.settings.toArray()).map((row) => [row.key, row.value]));
    const actor = (settings.get('actor') as Actor | undefined) ?? null;
    return { workspaces, actor, device: (settings.get('device') as string | undefined) ?? null };
  });
}

/** Tells what the registry holds now and whenever any window changes it. */
export function watchRegistry(db: RegistryDb, onContents: (now: RegistryContents) => void): void {
  // A read that fails is tried again with the next change; nothing depends on it being prompt.
  liveQuery(() => readRegistry(db)).subscribe(onContents, () => undefined);
}
