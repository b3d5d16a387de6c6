import { isRefusal, type Refusal, refuse } from '../../core/refusal';
import { MEBI, MOST_ARCHIVE_BYTES } from '../../files/import/limits';
import { runArchiveJob } from '../jobs/run-archive-job';
import { newId, nowIso } from '../now';
import { openWorkspace } from '../open-workspace';
import { putEntry, useRegistry } from '../registry';

/** Opens a backup file as a workspace of its own; nothing that is there is overwritten. */
export async function openArchive(file: File): Promise<{ readonly title: string } | Refusal> {
  if (file.size > MOST_ARCHIVE_BYTES) {
    const why = `“${file.name}”有 ${(file.size / 1024 / MEBI).toFixed(1)} GB，超过能打开的 2 GB，没有读。`;
    return refuse('too-large', why, '请确认是备份文件；确需打开的，请分成几个工作区分别导出。');
  }
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const taken = useRegistry.getState().workspaces.map((entry) => entry.info);
    const spareId = newId('ws');
    const restored = await runArchiveJob({
      kind: 'restore',
      bytes,
      fileName: file.name,
      taken,
      spareId,
    });
    if (isRefusal(restored)) return restored;
    const { info, head, exportedAt } = restored;
    const backup = { at: exportedAt, head };
    await putEntry({ id: info.id, info, openedAt: nowIso(), backup, ready: true });
    const failed = await openWorkspace(info);
    return failed ?? { title: `已从“${file.name}”打开工作区“${info.name}”` };
  } catch {
    return refuse(
      'read-failed',
      `读取“${file.name}”时出错，现有数据未受影响。`,
      '请确认文件未被移动或占用，再试一次。',
    );
  }
}
