import { useMemo } from 'react';
import { useAnalysis } from '../../app/analysis';
import { today } from '../../app/now';
import { type ProjectRow, projectRows } from '../../app/projects/project-rows';
import { useSession } from '../../app/session';
import { useVerdicts } from '../../app/verdicts/verdict-store';
import { useWorkspace } from '../../app/workspace-store';

/** The plans of the program that is looked at, at the end of the day that is looked at. */
export function useProjectRows(): readonly ProjectRow[] {
  const pack = useVerdicts((state) => state.verdicts?.program.pack ?? null);
  const tables = useWorkspace((state) => state.ws.tables);
  const indicators = useAnalysis((state) => state.indicators);
  const day = useSession((state) => state.day) ?? today();
  return useMemo(
    () => (pack ? projectRows({ tables, indicators, pack, day }) : []),
    [pack, tables, indicators, day],
  );
}
