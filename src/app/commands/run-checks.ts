import { create } from 'zustand';
import type { FindingDraft } from '../../core/quality/finding-draft';
import { refreshFindings } from '../../core/quality/refresh-findings';
import { formatNumber } from '../../core/quantity';
import { isRefusal, type Refusal, refuse } from '../../core/refusal';
import type { Workspace } from '../../core/workspace';
import { type Command, type Committed, commit } from '../commit';
import { type ChecksJob, startChecks } from '../jobs/checks';
import { programToCheck } from '../jobs/program-to-check';
import { newId, nowIso } from '../now';
import { useWorkspace } from '../workspace-store';

interface Input {
  readonly drafts: readonly FindingDraft[];
  /** What they were found in. */
  readonly seen: Workspace;
  readonly at: string;
}

const command: Command<Input> = {
  name: 'run-checks',
  notable: true,
  operation: (ws, { drafts, seen, at }) => {
    if (ws !== seen) {
      return refuse(
        'stale',
        '检查期间数据一直有改动，结果没有写入。',
        '请在没有人改动时再检查一次。',
      );
    }
    return refreshFindings(ws, { drafts, at, nextId: () => newId('finding') });
  },
  title: (_ws, _input, changes) => {
    const added = changes.filter((change) => change.before === null).length;
    const gone = changes.filter((change) => change.after === null).length;
    const renewed = changes.length - added - gone;
    const parts = [
      added > 0 && `新发现 ${formatNumber(added, 0)} 个问题`,
      gone > 0 && `${formatNumber(gone, 0)} 个已不存在`,
      renewed > 0 && `${formatNumber(renewed, 0)} 个内容有变`,
    ];
    return `质检：${parts.filter(Boolean).join('，') || '问题与上次相同'}`;
  },
};

/** How far the check is, 0…1; null while none is under way. */
export const useChecks = create<{ readonly progress: number | null }>(() => ({ progress: null }));

/** What changes while it is looked at is looked at again, so often. */
const TRIES = 3;
const STOPPED: Committed = { title: '已停止检查，问题列表没有变', seq: null };
let job: ChecksJob | null = null;
let stopped = false;

/** Checks all parcels and enterprises and brings the findings up to date, as one event. */
export async function runChecks(): Promise<Committed | Refusal> {
  stopped = false;
  useChecks.setState({ progress: 0 });
  // What was found in one workspace is never written into another.
  const id = useWorkspace.getState().info?.id;
  const unwatch = useWorkspace.subscribe(({ info }) => {
    if (info?.id !== id) stopChecks();
  });
  try {
    for (let left = TRIES - 1; ; left--) {
      const program = await programToCheck();
      const { ws, info } = useWorkspace.getState();
      if (info?.id !== id || stopped) return STOPPED;
      job = startChecks(ws, program?.tables === ws.tables ? program : null, (progress) =>
        useChecks.setState({ progress }),
      );
      const drafts = await job.done;
      job = null;
      if (!drafts || stopped) return STOPPED;
      const answer = await commit(command, { drafts, seen: ws, at: nowIso() });
      if (!isRefusal(answer) || answer.refused !== 'stale' || left === 0) return answer;
    }
  } catch {
    return refuse(
      'checks-failed',
      '检查没有完成，问题列表没有变。',
      '数据可能过大，请关闭其他网页后再试。',
    );
  } finally {
    unwatch();
    job = null;
    useChecks.setState({ progress: null });
  }
}

/** Gives up the check under way; nothing of it is written. */
export function stopChecks(): void {
  stopped = true;
  job?.stop();
}
