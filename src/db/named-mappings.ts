import type { NamedMapping } from '../core/import/mapping';
import type { RegistryDb } from './registry';

export async function readMappings(db: RegistryDb): Promise<readonly NamedMapping[]> {
  return ((await db.settings.get('mappings'))?.value ?? []) as readonly NamedMapping[];
}

/** Works on what is there now: another window may have kept one meanwhile. Answers what is there after. */
export async function changeMappings(
  db: RegistryDb,
  change: (now: readonly NamedMapping[]) => readonly NamedMapping[],
): Promise<readonly NamedMapping[]> {
  return db.transaction('rw', db.settings, async () => {
    const value = change(await readMappings(db));
    await db.settings.put({ key: 'mappings', value });
    return value;
  });
}
