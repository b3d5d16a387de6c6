import { useEffect, useState } from 'react';
import { draftFaults } from '../../app/blocks/draft-faults';
import { type Draft, isBlockDraft } from '../../app/draft/draft';
import { useVerdicts } from '../../app/verdicts/verdict-store';
import { useWorkspace } from '../../app/workspace-store';
import type { OutlineFault } from '../../core/block/outline-faults';

/** The pointer is let go first: the whole outline is looked through. */
const REST_MS = 150;
const unknown = { startYear: null, endYear: null };
const none: readonly OutlineFault[] = [];

/** What is wrong with the outline as it was left. */
export function useDraftFaults(draft: Draft | null): readonly OutlineFault[] {
  const tables = useWorkspace((state) => state.ws.tables);
  const program = useVerdicts((state) => state.verdicts?.program.pack.id ?? null);
  const [faults, setFaults] = useState(none);
  const shape = draft && isBlockDraft(draft) ? draft.shape : null;
  const own = draft?.purpose.kind === 'block' ? draft.purpose.id : null;
  useEffect(() => {
    if (!shape || !program) {
      setFaults(none);
      return;
    }
    const later = setTimeout(() => {
      const period = (own && tables.blocks.get(own)) || unknown;
      setFaults(draftFaults(shape, { tables, programId: program, own, period }));
    }, REST_MS);
    return () => clearTimeout(later);
  }, [shape, own, program, tables]);
  return faults;
}
