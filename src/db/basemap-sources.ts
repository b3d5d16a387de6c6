import { liveQuery } from 'dexie';
import type { BasemapChoice, BasemapSource } from '../core/basemap/basemap-source';
import type { RegistryDb } from './registry';

export interface BasemapContents {
  readonly sources: readonly BasemapSource[];
  readonly choice: BasemapChoice | null;
}

export async function readBasemaps(db: RegistryDb): Promise<BasemapContents> {
  return db.transaction('r', db.basemaps, db.settings, async () => {
    const choice = await db.settings.get('basemap');
    const sources = await db.basemaps.toArray();
    return { sources, choice: (choice?.value as BasemapChoice | undefined) ?? null };
  });
}

/** Tells which maps were brought along, now and whenever any window changes them. */
export function watchBasemaps(db: RegistryDb, onContents: (now: BasemapContents) => void): void {
  // A read that fails is tried again with the next change; nothing depends on it being prompt.
  liveQuery(() => readBasemaps(db)).subscribe(onContents, () => undefined);
}

/** The source and its file, or neither. */
export async function putBasemap(
  db: RegistryDb,
  source: BasemapSource,
  file: Blob | null,
): Promise<void> {
  await db.transaction('rw', db.basemaps, db.basemapFiles, async () => {
    await db.basemaps.put(source);
    if (file) await db.basemapFiles.put({ id: source.id, file });
  });
}

export async function deleteBasemap(db: RegistryDb, id: string): Promise<void> {
  await db.transaction('rw', db.basemaps, db.basemapFiles, async () => {
    await db.basemaps.delete(id);
    await db.basemapFiles.delete(id);
  });
}

export async function readBasemapFile(db: RegistryDb, id: string): Promise<Blob | null> {
  return (await db.basemapFiles.get(id))?.file ?? null;
}

export async function putBasemapChoice(db: RegistryDb, choice: BasemapChoice): Promise<void> {
  await db.settings.put({ key: 'basemap', value: choice });
}
