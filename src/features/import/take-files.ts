import { openArchive } from '../../app/commands/open-archive';
import { type SourceFile, type Unreadable, useImport } from '../../app/import/import-store';
import { startImport } from '../../app/import/run-import';
import { announce, notify } from '../../app/notices';
import { showPanel } from '../../app/session';
import { onlyOnce } from '../../ui/busy';

/** All at once in memory, and as much again once they are read. */
const MOST_BYTES = 2 ** 30;

/** Takes files that were dropped, picked or pasted: a backup is opened, everything else is read to be imported. */
export async function takeFiles(files: readonly File[]): Promise<void> {
  const [only] = files;
  if (only && files.length === 1 && (await isBackup(only))) {
    await onlyOnce('open-archive', () => announce(openArchive(only)));
    return;
  }
  await onlyOnce('take-files', () => readAndStart(files));
}

/** Text that was pasted is read as a file would be, by what it holds. */
export function takeText(text: string): Promise<void> {
  return takeFiles([new File([text], '粘贴的内容')]);
}

async function readAndStart(files: readonly File[]): Promise<void> {
  if (useImport.getState().stage === 'reading') {
    notify('info', '前面的文件还在读取，读完后请再加入这些文件。');
    return;
  }
  const read: SourceFile[] = [];
  const unread: Unreadable[] = [];
  let bytes = 0;
  for (const file of files) {
    bytes += file.size;
    if (bytes > MOST_BYTES) unread.push({ file: file.name, ...TOO_LARGE });
    else {
      const got = await file.arrayBuffer().catch(() => null);
      if (got) read.push({ name: file.name, bytes: new Uint8Array(got) });
      else unread.push({ file: file.name, ...NOT_THERE });
    }
  }
  showPanel('import');
  await startImport(read, unread);
}

const TOO_LARGE = {
  why: '一次读入的文件合计超过 1 GB。',
  now: '请分几次导入，或按镇街分成几个文件。',
};
const NOT_THERE = {
  why: '读不到：可能是文件夹，或已被移动、占用。',
  now: '请选择文件夹里的文件，或压缩成 zip 后再选。',
};

/** A backup says what it is in its first entry, whatever the file is called. */
async function isBackup(file: File): Promise<boolean> {
  if (/\.mutu$/i.test(file.name)) return true;
  const head = await file
    .slice(0, 64)
    .text()
    .catch(() => '');
  return head.startsWith('PK') && head.includes('manifest.json');
}
