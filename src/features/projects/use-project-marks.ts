import { useEffect } from 'react';
import { useAnalysis } from '../../app/analysis';
import { markOnMap } from '../../app/blocks/block-view';
import { markProjects } from '../../app/projects/mark-projects';
import type { ProjectRow } from '../../app/projects/project-rows';
import { useWorkspace } from '../../app/workspace-store';
import { useStateColors } from './state-colors';

/** While they are looked at, the land of plans is outlined on the map by state. */
export function useProjectMarks(rows: readonly ProjectRow[]): void {
  const tables = useWorkspace((state) => state.ws.tables);
  const indicators = useAnalysis((state) => state.indicators);
  const colors = useStateColors();
  useEffect(
    () => markProjects(rows, tables, indicators, colors),
    [rows, tables, indicators, colors],
  );
  useEffect(() => () => markOnMap(null), []);
}
