import { openArchive } from '../../app/commands/open-archive';
import { fetchFiles } from '../../app/import/fetch-files';
import { type Unreadable, useImport } from '../../app/import/import-store';
import { startImport } from '../../app/import/run-import';
import { type DroppedEntry, walkFolders } from '../../app/import/walk-folders';
import { announce, notify } from '../../app/notices';
import { showPanel } from '../../app/session';
import { onlyOnce } from '../../ui/busy';

/** Takes what was dropped; folders are walked through. */
export async function takeDropped(entries: readonly DroppedEntry[]): Promise<void> {
  const { files, unread } = await walkFolders(entries);
  await takeFiles(files, unread);
}

/**
 * Takes files that were dropped, picked or pasted: a backup is opened, everything else is read to be imported.
 * `beside` are those that could not be read, to be told with them.
 */
export async function takeFiles(
  files: readonly File[],
  beside: readonly Unreadable[] = [],
): Promise<void> {
  const [only] = files;
  if (only && files.length === 1 && beside.length === 0 && (await isBackup(only))) {
    await onlyOnce('open-archive', () => announce(openArchive(only)));
    return;
  }
  await onlyOnce('take-files', () => readAndStart(files, beside));
}

/** Text that was pasted is read as a file would be, by what it holds. */
export function takeText(text: string): Promise<void> {
  return takeFiles([new File([text], '粘贴的内容')]);
}

async function readAndStart(files: readonly File[], beside: readonly Unreadable[]): Promise<void> {
  if (useImport.getState().stage === 'reading') {
    notify('info', '前面的文件还在读取，读完后请再加入这些文件。');
    return;
  }
  const { read, unread } = await fetchFiles(files);
  showPanel('import');
  await startImport(read, [...beside, ...unread], files);
}

/** A backup says what it is in its first entry, whatever the file is called. */
async function isBackup(file: File): Promise<boolean> {
  if (/\.mutu$/i.test(file.name)) return true;
  const head = await file
    .slice(0, 64)
    .text()
    .catch(() => '');
  return head.startsWith('PK') && head.includes('manifest.json');
}
