import { create } from 'zustand';
import type { Actor } from '../core/change/event';
import type { WorkspaceInfo } from '../core/workspace';
import {
  type RegistryContents,
  RegistryDb,
  type RegistryRow,
  readRegistry,
  watchRegistry,
} from '../db/registry';
import { newId } from './now';
import { useWorkspace } from './workspace-store';

export interface WorkspaceEntry {
  readonly info: WorkspaceInfo;
  readonly openedAt: string;
  readonly backup: { readonly at: string; readonly head: number } | null;
}

/** Workspaces this browser holds, and who is at work. */
export const useRegistry = create<{
  readonly actor: Actor | null;
  readonly device: string;
  readonly workspaces: readonly WorkspaceEntry[];
}>(() => ({ actor: null, device: '', workspaces: [] }));

let db: RegistryDb | null = null;

/** The registry, followed from the first use on, whichever window writes to it. */
export function registryDb(): RegistryDb {
  if (!db) {
    db = new RegistryDb();
    watchRegistry(db, show);
  }
  return db;
}

/** Reads the registry, giving this browser a device name the first time. */
export async function loadRegistry(): Promise<void> {
  const found = await readRegistry(registryDb());
  const device = found.device ?? newId('dev');
  if (!found.device) await registryDb().settings.put({ key: 'device', value: device });
  show({ ...found, device });
}

export async function setActor(actor: Actor): Promise<void> {
  await registryDb().settings.put({ key: 'actor', value: actor });
  useRegistry.setState({ actor });
}

/** Workspaces whose creation began before that moment and was cut off before it ended. */
export async function unfinishedWorkspaces(before: string): Promise<readonly string[]> {
  const rows = await registryDb().workspaces.toArray();
  return rows.filter((row) => !row.ready && row.openedAt < before).map((row) => row.id);
}

export async function putEntry(row: RegistryRow): Promise<void> {
  await registryDb().workspaces.put(row);
  await refresh();
}

export async function patchEntry(id: string, patch: Partial<RegistryRow>): Promise<void> {
  await registryDb().workspaces.update(id, patch);
  await refresh();
}

export async function dropEntry(id: string): Promise<void> {
  await registryDb().workspaces.delete(id);
  await refresh();
}

async function refresh(): Promise<void> {
  show(await readRegistry(registryDb()));
}

function show({ workspaces: rows, actor, device }: RegistryContents): void {
  const workspaces = rows
    .filter((row) => row.ready)
    .sort((a, b) => (a.openedAt < b.openedAt ? 1 : -1));
  useRegistry.setState({ workspaces, actor, device: device ?? '' });
  // The open workspace may have been renamed in another window.
  const own = rows.find((row) => row.id === useWorkspace.getState().info?.id);
  if (own) useWorkspace.setState({ info: own.info });
}
