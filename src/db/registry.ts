import Dexie, { type Table } from 'dexie';
import type { Actor } from '../core/change/event';
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
  readonly key: 'actor' | 'device';
  readonly value: Actor | string;
}

/** Which workspaces there are, and who is at work. Documents live in a database each. */
export class RegistryDb extends Dexie {
  readonly workspaces!: Table<RegistryRow, string>;
  readonly settings!: Table<SettingRow, string>;

  constructor() {
    super('mutu-registry', { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ workspaces: 'id', settings: 'key' });
  }
}
