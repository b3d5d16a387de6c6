import { useMemo } from 'react';
import { useBlockLand } from '../../app/blocks/block-land';
import { othersOf } from '../../app/blocks/block-numbers';
import { useVerdicts } from '../../app/verdicts/verdict-store';
import { useWorkspace } from '../../app/workspace-store';
import { createLiveMeasure, type LiveMeasure } from '../../core/block/live-measure';

/** Counts what an outline holds; overlap is told with all blocks of the program but the own one. Null while land is made ready. */
export function useMeasure(own: string | null): LiveMeasure | null {
  const ready = useBlockLand((state) => state.ready);
  const blocks = useWorkspace((state) => state.ws.tables.blocks);
  const program = useVerdicts((state) => state.verdicts?.program.pack.id);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the neighbours are read from these two.
  return useMemo(
    () => ready && createLiveMeasure(ready.land, ready.figures, othersOf(own)),
    [ready, blocks, program, own],
  );
}
