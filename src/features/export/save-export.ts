import type { ExportChoice } from '../../app/export/export-choice';
import { type ExportedFile, type Exporting, exportRecords } from '../../app/export/export-records';
import { isRefusal, type Refusal } from '../../core/refusal';
import { saveFile } from '../../ui/save-file';

/** Writes the file and hands it to the downloads; answers what became of it, null when it was given up. */
export async function saveExport(
  choice: ExportChoice,
  exporting: Exporting,
): Promise<ExportedFile | Refusal | null> {
  const answer = await exportRecords(choice, exporting);
  if (answer && !isRefusal(answer)) saveFile(answer.fileName, answer.blob);
  return answer;
}
