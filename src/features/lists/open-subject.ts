import { goToBlock } from '../../app/blocks/go-to-block';
import { select } from '../../app/session';
import type { SubjectTable } from '../../app/verdicts/verdicts';

/** Opens the record of a subject: a firm or parcel beside the list, a block in the panel of its own. */
export function openSubject(table: SubjectTable, id: string): void {
  if (table === 'blocks') goToBlock(id);
  else select({ table, id });
}
