import type { WorkspaceEntry } from '../registry';

const dueAfterDays = 7;
const dueAfterEdits = 100;
const dayMs = 24 * 60 * 60 * 1000;

export interface BackupState {
  readonly text: string;
  /** Time to remind: too many edits or days since the last backup. */
  readonly due: boolean;
}

/** How far the last backup lies behind the work. */
export function backupState(entry: WorkspaceEntry, head: number, nowMillis: number): BackupState {
  const { backup } = entry;
  const edits = head - (backup?.head ?? (entry.info.sample ? 1 : 0));
  if (!backup) {
    const days = daysSince(entry.info.createdAt, nowMillis);
    return { text: '尚未备份', due: edits >= dueAfterEdits || (edits > 0 && days >= dueAfterDays) };
  }
  const days = daysSince(backup.at, nowMillis);
  const when = days === 0 ? '今天' : ` ${days} 天前`;
  return {
    text: `备份于${when}`,
    due: edits >= dueAfterEdits || (edits > 0 && days >= dueAfterDays),
  };
}

function daysSince(iso: string, nowMillis: number): number {
  return Math.max(0, Math.floor((nowMillis - Date.parse(iso)) / dayMs));
}
