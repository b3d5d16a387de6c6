import type { ExportChoice } from '../../app/export/export-choice';
import { type ExportedFile, exportRecords } from '../../app/export/export-records';
import { isRefusal, type Refusal } from '../../core/refusal';
import { saveFile } from '../../ui/save-file';

/** Writes the file and hands it to the downloads; answers what became of it. */
export async function saveExport(choice: ExportChoice): Promise<ExportedFile | Refusal> {
  const answer = await exportRecords(choice);
  if (!isRefusal(answer)) saveFile(answer.fileName, answer.blob);
  return answer;
}
