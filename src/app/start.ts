import { isRefusal } from '../core/refusal';
import { deleteDatabase } from '../db/open-database';
import { readFailure } from '../db/storage-failure';
import { loadBasemaps } from './basemap-sources';
import { fetchChecks } from './commit';
import { notify, notifyRefusal } from './notices';
import { dropEntry, loadRegistry, unfinishedWorkspaces, useRegistry } from './registry';
import { useSession } from './session';
import { persistAfterFirstWork, refreshStorageState } from './storage-state';
import { followUrl, type Link, readUrl } from './url';
import { useWorkspace } from './workspace-store';
import { openNewest, switchWorkspace } from './workspaces';

const unfinishedAfterMs = 10 * 60 * 1000;
let followed = false;

/** From nothing to an open workspace. Failures end in words on the screen, never in a blank page. */
export async function startApp(): Promise<void> {
  try {
    const asked = location.hash;
    const link = readUrl(asked);
    // The panel first: it decides how much room the map has.
    if (link.session.panel) useSession.setState({ panel: link.session.panel });
    await oneWindowAtATime(async () => {
      await loadRegistry();
      await loadBasemaps();
      await dropUnfinished();
      await openNewest(link.workspaceId);
    });
    // Without an address nothing is asked for; what was done meanwhile stays.
    if (asked.length > 1) applyLink(link);
    if (!followed) {
      followed = true;
      followUrl((link) => void followLink(link));
      persistAfterFirstWork();
    }
    // Tried again when something is written.
    void fetchChecks().catch(() => {});
    await refreshStorageState();
  } catch (error) {
    useWorkspace.setState({ opening: { state: 'failed', refusal: readFailure(error) } });
  }
}

/** An address that was pasted or gone back to; it may be of another workspace of this browser. */
async function followLink(link: Link): Promise<void> {
  const { workspaces } = useRegistry.getState();
  const elsewhere = link.workspaceId !== useWorkspace.getState().info?.id;
  const known = workspaces.some(({ info }) => info.id === link.workspaceId);
  if (link.workspaceId && elsewhere && known) {
    const answer = await switchWorkspace(link.workspaceId);
    if (isRefusal(answer)) return notifyRefusal(answer);
  }
  applyLink(link);
}

/** A view is of one workspace: on another land its filter and outline would set aside what nobody asked to. */
function applyLink({ workspaceId, session }: Link): void {
  const opened = useWorkspace.getState().info;
  if (!workspaceId || workspaceId === opened?.id) {
    useSession.setState(session);
    return;
  }
  notify(
    'info',
    `链接所指的工作区不在这个浏览器里，已打开“${opened?.name ?? ''}”。`,
    '请向发来链接的人要备份文件，在“数据”中打开。',
  );
}

/** Two windows opened at once must not both make the sample. Plain HTTP has no locks to offer. */
async function oneWindowAtATime(job: () => Promise<void>): Promise<void> {
  const locks = navigator.locks as LockManager | undefined;
  await (locks ? locks.request('mutu-start', job) : job());
}

/** A creation that was cut off left a database nobody lists. */
async function dropUnfinished(): Promise<void> {
  const before = new Date(Date.now() - unfinishedAfterMs).toISOString();
  for (const id of await unfinishedWorkspaces(before)) {
    await deleteDatabase(id);
    await dropEntry(id);
  }
}
