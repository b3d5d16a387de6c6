import { create } from 'zustand';
import type { Actor } from '../core/change/event';
import type { WorkspaceInfo } from '../core/workspace';
import { RegistryDb, type RegistryRow } from '../db/registry';
import { newId } from './now';

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

function registryDb(): RegistryDb {
  db ??= new RegistryDb();
  return db;
}

/** Reads the registry, giving this browser a device name the first time. */
export async function loadRegistry(): Promise<void> {
  const settings = new Map(
    (await registryDb().settings.toArray()).map((row) => [row.key, row.value]),
  );
  let device = settings.get('device') as string | undefined;
  if (!device) {
    device = newId('dev');
    await registryDb().settings.put({ key: 'device', value: device });
  }
  useRegistry.setState({ device, actor: (settings.get('actor') as Actor | undefined) ?? null });
  await refreshWorkspaces();
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
  await refreshWorkspaces();
}

export async function patchEntry(id: string, patch: Partial<RegistryRow>): Promise<void> {
  await registryDb().workspaces.update(id, patch);
  await refreshWorkspaces();
}

export async function dropEntry(id: string): Promise<void> {
  await registryDb().workspaces.delete(id);
  await refreshWorkspaces();
}

async function refreshWorkspaces(): Promise<void> {
  const rows = await registryDb().workspaces.toArray();
  const workspaces = rows
    .filter((row) => row.ready)
    .sort((a, b) => (a.openedAt < b.openedAt ? 1 : -1));
  useRegistry.setState({ workspaces });
}
