import { useWorkspace } from '../../app/workspace-store';
import { holdPage, releasePage } from '../../ui/unsaved';

const drafts = new Map<string, unknown>();

/** A copy of a workspace has records of the same ids; what was typed belongs to one of them. */
const here = (key: string) => `${useWorkspace.getState().info?.id}/${key}`;

export function readDraft<T>(key: string): T | undefined {
  return drafts.get(here(key)) as T | undefined;
}

/** Kept by this window while the person looks at another record; the page asks before it goes. */
export function keepDraft(key: string, draft: unknown): void {
  drafts.set(here(key), draft);
  holdPage(here(key));
}

export function dropDraft(key: string): void {
  drafts.delete(here(key));
  releasePage(here(key));
}

export function hasDraft(key: string): boolean {
  return drafts.has(here(key));
}

/** The ends of the keys of all drafts that begin so, oldest first. */
export function draftsUnder(prefix: string): string[] {
  const start = here(prefix);
  const found = [...drafts.keys()].filter((key) => key.startsWith(start));
  return found.map((key) => key.slice(start.length));
}
