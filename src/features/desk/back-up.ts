import { exportArchive } from '../../app/commands/export-archive';
import { notify, notifyRefusal } from '../../app/notices';
import { isRefusal } from '../../core/refusal';
import { saveFile } from '../../ui/save-file';

/** Makes the backup and hands it to the downloads; answers whether there is a file now. */
export async function backUp(id?: string): Promise<boolean> {
  const answer = await exportArchive(id);
  if (isRefusal(answer)) {
    notifyRefusal(answer);
    return false;
  }
  saveFile(answer.fileName, answer.blob);
  notify('done', answer.title);
  return true;
}
