import { create } from 'zustand';
import { useRegistry } from './registry';
import { useWorkspace } from './workspace-store';

/** Whether the browser may evict our data, and how much room there is. Null: it will not say. */
export interface StorageState {
  readonly persisted: boolean | null;
  readonly usedBytes: number | null;
  readonly quotaBytes: number | null;
  /** Plain HTTP on an intranet is not: no persistent storage, no clipboard there. */
  readonly secure: boolean;
}

export const useStorageState = create<StorageState>(() => ({
  persisted: null,
  usedBytes: null,
  quotaBytes: null,
  secure: globalThis.isSecureContext,
}));

export async function refreshStorageState(): Promise<void> {
  const storage = navigator.storage as StorageManager | undefined;
  if (!storage) return;
  const { usage, quota } = await storage.estimate();
  const persisted = await storage.persisted();
  useStorageState.setState({ persisted, usedBytes: usage ?? null, quotaBytes: quota ?? null });
}

/** Asks the browser to keep our data: once, after the first work by a person that would be missed. */
export function persistAfterFirstWork(): void {
  const stop = useWorkspace.subscribe(({ ws, info }, before) => {
    const worked = info?.id === before.info?.id && ws.head > before.ws.head;
    if (!worked || !useRegistry.getState().actor) return;
    stop();
    void askToPersist();
  });
}

async function askToPersist(): Promise<void> {
  const storage = navigator.storage as StorageManager | undefined;
  if (!storage?.persist) return;
  if (!(await storage.persisted())) await storage.persist();
  await refreshStorageState();
}
