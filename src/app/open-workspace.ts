import { type Refusal, refuse } from '../core/refusal';
import { emptyWorkspace, type WorkspaceInfo } from '../core/workspace';
import { loadWorkspace } from '../db/load-workspace';
import type { Lost } from '../db/open-database';
import { readFailure } from '../db/storage-failure';
import { watchNewest } from '../db/watch-newest';
import { connect, disconnect } from './database';
import { follow } from './follow';
import { nowIso } from './now';
import { enqueue } from './queue';
import { patchEntry } from './registry';
import { firstView, useSession } from './session';
import { useWorkspace } from './workspace-store';

let stopWatching: (() => void) | null = null;

/**
 * Puts a workspace before the person: everything in memory, other windows followed. It waits its
 * turn behind writes, so that none of them ends in a workspace it was not meant for. One that is
 * `toFill` stays closed as long as it is empty: the caller fills it, then calls `showFilled`.
 */
export function openWorkspace(info: WorkspaceInfo, toFill = false): Promise<Refusal | null> {
  return enqueue(() => open(info, toFill));
}

/** Nothing is begun in a workspace before its first records are there: they would come in over it. */
export function showFilled(id: string): void {
  const { opening, info } = useWorkspace.getState();
  if (opening.state === 'opening' && info?.id === id)
    useWorkspace.setState({ opening: { state: 'open' } });
}

/** Lets go of the open workspace, once what is being written stands. */
export function leaveWorkspace(): Promise<void> {
  return enqueue(async () => {
    forget();
    disconnect();
  });
}

async function open(info: WorkspaceInfo, toFill: boolean): Promise<Refusal | null> {
  forget();
  useWorkspace.setState({ opening: { state: 'opening' }, info, ws: emptyWorkspace(), log: [] });
  try {
    const db = await connect(info.id, lose);
    const loaded = await loadWorkspace(db);
    const state = toFill && loaded.ws.head === 0 ? 'opening' : 'open';
    useWorkspace.setState({ ...loaded, opening: { state } });
    stopWatching = watchNewest(
      db,
      (seq) => {
        if (seq > useWorkspace.getState().ws.head) enqueue(() => follow(db)).catch(failed);
      },
      failed,
    );
    await patchEntry(info.id, { openedAt: nowIso(), ready: true });
    return null;
  } catch (error) {
    return failed(error);
  }
}

function forget(): void {
  stopFollowing();
  // What was asked of the old land means nothing on the new; the theme does.
  const { theme, label } = useSession.getState();
  useSession.setState({
    ...firstView,
    theme,
    label,
    tool: 'look',
    selection: null,
    block: null,
    project: null,
    hoveredParcel: null,
    camera: null,
  });
}

function stopFollowing(): void {
  stopWatching?.();
  stopWatching = null;
}

function failed(error: unknown): Refusal {
  const refusal = readFailure(error);
  useWorkspace.setState({ opening: { state: 'failed', refusal } });
  return refusal;
}

const lostWords: Record<Lost, Refusal> = {
  deleted: refuse(
    'deleted',
    '这个工作区已在另一个窗口中被删除。',
    '请打开其他工作区；删除前导出的备份文件可重新打开。',
  ),
  newer: refuse(
    'newer',
    '另一个窗口正在升级数据格式，本窗口已停止读写。',
    '已保存的内容都在。请重新载入页面。',
  ),
  closed: refuse(
    'closed',
    '浏览器关闭了本页的数据存储（可能清理了站点数据）。',
    '请重新载入页面；如数据不在，请从备份文件打开。',
  ),
};

function lose(why: Lost): void {
  // The watcher would only report, in vaguer words, that the database is gone.
  stopFollowing();
  const refusal = lostWords[why];
  useWorkspace.setState({ opening: { state: 'failed', refusal }, ws: emptyWorkspace(), log: [] });
}
