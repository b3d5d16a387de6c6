import { isRefusal, type Refusal } from '../../core/refusal';
import { type AddCreditsInput, addCredits as operation } from '../../core/target/add-credits';
import { eventsOfLedger, targetsOfLedger } from '../../core/target/ledger';
import type { Workspace } from '../../core/workspace';
import { type Command, type Committed, commit } from '../commit';
import { type Evidence, readEvidence } from './read-evidence';

const command: Command<AddCreditsInput> = {
  name: 'add-credits',
  operation,
  title: (ws, { credits, known }) => {
    const [first] = credits;
    const target = targetsOfLedger(known.packs, known.key)[0]?.target.name ?? known.key;
    const events = eventsOfLedger(known.packs, known.key);
    const word = events.find(({ id }) => id === first?.event)?.name ?? first?.event ?? '';
    const verb = first?.planned ? '计划' : '登记认定';
    return `${verb}${nameAll(ws, credits)} ${first?.on ?? ''} ${word}，计入“${target}”`;
  },
};

/** Enters credits of one ledger, with the files that show them, as one event. Files are by the id of the credit. */
export async function addCredits(
  input: Omit<AddCreditsInput, 'evidence'> & {
    readonly files: ReadonlyMap<string, readonly File[]>;
  },
): Promise<Committed | Refusal> {
  const { files, ...rest } = input;
  const evidence: Evidence[] = [];
  for (const [id, own] of files) {
    for (const file of own) {
      const read = await readEvidence(file, { table: 'credits', id });
      if (isRefusal(read)) return read;
      evidence.push(read);
    }
  }
  // The same file may show several credits; its bytes are kept once.
  const blobs = [...new Map(evidence.map(({ blob }) => [blob.sha256, blob])).values()];
  const attachments = evidence.map(({ attachment }) => attachment);
  return commit(command, { ...rest, evidence: attachments }, { blobs });
}

function nameAll({ tables }: Workspace, credits: AddCreditsInput['credits']): string {
  const [first] = credits;
  if (credits.length > 1) return ` ${credits.length} 笔`;
  const name = first?.subject && tables[first.subject.table].get(first.subject.id)?.name;
  return name ? `“${name}”` : '';
}
