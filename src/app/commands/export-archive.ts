import { isRefusal, type Refusal, refuse } from '../../core/refusal';
import { runArchiveJob } from '../jobs/run-archive-job';
import { nowIso } from '../now';
import { patchEntry, useRegistry } from '../registry';
import { useWorkspace } from '../workspace-store';

export interface ArchiveFile {
  readonly title: string;
  readonly fileName: string;
  readonly blob: Blob;
}

/** Packs a workspace (the open one unless told) into a file the user owns, and notes the backup. */
export async function exportArchive(
  id = useWorkspace.getState().info?.id ?? '',
): Promise<ArchiveFile | Refusal> {
  const entry = useRegistry.getState().workspaces.find(({ info }) => info.id === id);
  if (!entry) return refuse('gone', '没有这个工作区，没有导出。', '请从列表中另选一个。');
  const exportedAt = nowIso();
  try {
    const exported = await runArchiveJob({ kind: 'export', info: entry.info, exportedAt });
    if (isRefusal(exported)) return unreadable(exported);
    const { bytes, head } = exported;
    await patchEntry(id, { backup: { at: exportedAt, head } });
    const blob = new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/zip' });
    const fileName = archiveName(entry.info.name, exportedAt);
    return { title: `已将“${entry.info.name}”备份为 ${fileName}`, fileName, blob };
  } catch {
    return refuse(
      'export-failed',
      `导出“${entry.info.name}”时出错，没有生成文件，数据未受影响。`,
      '请关闭其他窗口、确认磁盘有空间后再试。',
    );
  }
}

function unreadable(found: Refusal): Refusal {
  return refuse(
    'export-unreadable',
    `备份文件未通过自检，没有导出，数据未受影响。自检发现：${found.why}`,
    '请先在“质检”中处理该记录，再重新导出；照片过多时可分工作区存放。',
  );
}

/** A name every file system takes, with the hour on the wall: 定海区-20210731-0930.mutu */
function archiveName(name: string, iso: string): string {
  const local = new Date(Date.parse(iso) - new Date(iso).getTimezoneOffset() * 60_000);
  const stamp = local.toISOString().slice(0, 16).replace(/[-:]/g, '').replace('T', '-');
  return `${name.replace(/[\\/:*?"<>|\s]+/g, '_')}-${stamp}.mutu`;
}
