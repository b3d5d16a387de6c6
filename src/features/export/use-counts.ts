import { useEffect, useMemo } from 'react';
import { useAnalysis } from '../../app/analysis';
import type { ExportChoice, ExportScope } from '../../app/export/export-choice';
import { rowsOfChoice } from '../../app/export/rows-of-choice';
import { useSession } from '../../app/session';
import { useVerdicts } from '../../app/verdicts/verdict-store';
import { useWorkspace } from '../../app/workspace-store';
import { tableInfo } from '../../core/export/export-tables';

export type Counts = Readonly<Partial<Record<ExportScope, number>>>;

/** How many rows each scope comes to; a table without a scope but all has but one. */
export function useCounts({ table, list, secrecy, day }: ExportChoice): Counts {
  const tables = useWorkspace((state) => state.ws.tables);
  const kept = useAnalysis((state) => state.kept);
  const selection = useSession((state) => state.selection);
  const block = useSession((state) => state.block);
  const verdicts = useVerdicts((state) => state.verdicts);
  const working = useVerdicts((state) => state.working);
  useEffect(() => {
    // Of blocks it is told how many listed firms they hold.
    if (table !== 'list' && table !== 'blocks') return;
    useVerdicts.setState({ asked: true });
    return () => useVerdicts.setState({ asked: false });
  }, [table]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows are read from the stores named here
  return useMemo(() => {
    const count = (scope: ExportScope) => rowsOfChoice({ table, list, scope, secrecy, day }).count;
    if (tableInfo[table].kept === null) return { all: count('all') };
    return { all: count('all'), kept: count('kept'), selected: count('selected') };
  }, [table, list, secrecy, day, tables, kept, selection, block, verdicts, working]);
}
